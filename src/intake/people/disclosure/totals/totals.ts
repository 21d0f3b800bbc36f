import type { Cell } from '../../recipes/recipe'
import { wholeOf, withWholes } from './wholes'

/** What tells one figure from all others. */
const keyOf = (
  { measure, period }: Cell,
  cohort: string,
  { school, phase }: Pick<Cell, 'school' | 'phase'>,
) => `${measure}\t${period}\t${cohort}\t${phase}\t${school ?? ''}`

/** The wholes that a measure can tell: those each of whose parts occurs in it. */
function tellable(cells: readonly Cell[]) {
  const told = new Map<string, Set<string>>()
  for (const { measure, cohort } of cells) {
    const cohorts = told.get(measure) ?? new Set()
    told.set(measure, cohorts.add(cohort))
  }
  // A map keeps its order: the parts of `All SEN` stand before `All SEN` as a part.
  for (const cohorts of told.values())
    for (const whole of new Set(wholeOf.values())) {
      const parts = [...wholeOf].filter(([, of]) => of === whole).map(([part]) => part)
      if (parts.every((part) => cohorts.has(part))) cohorts.add(whole)
    }
  return told
}

type Sum = { -readonly [part in keyof Cell]: Cell[part] }

function addTo(sum: Sum, { numerator, denominator, people }: Cell) {
  sum.numerator += numerator
  sum.denominator = sum.denominator === null || denominator === null ? null : sum.denominator + denominator
  sum.people += people
}

/**
 * Every figure that is shown, from base cells, of which no two share a person's sessions or events within a period.
 *
 * - Of each school, under the phase its pupils are in: each cohort, `All SEN`, `All pupils`.
 * - Of the area (school null): the same by phase, and in phase `all` together.
 *
 * A whole is formed only in measures that know all its parts: a file of pupils with SEN tells nothing of all pupils.
 * Base cells without a school pass as they are. Nothing is added up over time: months and terms are base cells both.
 * @throws Error when a measure knows the schools of some cells only, so that a total would stand beside a base cell.
 */
export function totals(cells: readonly Cell[]): Cell[] {
  const told = tellable(cells)
  const figures = new Map<string, Sum>()
  for (const cell of cells) {
    const { measure, school, phase } = cell
    if (school === null) continue
    const area = { school: null, phase: 'all' }
    const places = [{ school, phase }, ...(phase === 'all' ? [] : [{ school: null, phase }]), area]
    for (const cohort of withWholes(cell.cohort)) {
      if (!told.get(measure)?.has(cohort)) continue
      for (const place of places) {
        const key = keyOf(cell, cohort, place)
        const sum = figures.get(key)
        if (sum) addTo(sum, cell)
        else figures.set(key, { ...cell, ...place, cohort })
      }
    }
  }
  for (const cell of cells) {
    if (cell.school !== null) continue
    const key = keyOf(cell, cell.cohort, cell)
    if (figures.has(key))
      throw new Error(`${cell.measure}, ${cell.period}: some cells name their school, others do not.`)
    figures.set(key, { ...cell })
  }
  return [...figures.values()]
}
