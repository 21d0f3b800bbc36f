import type { Cell } from '../recipes/recipe'

/** What each cohort of a base cell, and each whole of such cohorts, is part of. */
export const wholeOf: ReadonlyMap<string, string> = new Map([
  ['SEN support', 'All SEN'],
  ['EHC plan', 'All SEN'],
  ['All SEN', 'All pupils'],
  ['No SEN', 'All pupils'],
])

/** A cohort and every whole that holds it, the smallest first. */
function withWholes(cohort: string): string[] {
  const whole = wholeOf.get(cohort)
  return whole === undefined ? [cohort] : [cohort, ...withWholes(whole)]
}

/** Identifies a figure. */
const keyOf = (
  { measure, period }: Cell,
  cohort: string,
  { school, phase }: Pick<Cell, 'school' | 'phase'>,
) => `${measure}\t${period}\t${cohort}\t${phase}\t${school ?? ''}`

/** The cohorts of each measure: those of its cells, and the wholes of which every part occurs in it. */
function cohortsByMeasure(cells: readonly Cell[]) {
  const found = new Map<string, Set<string>>()
  for (const { measure, cohort } of cells) {
    const cohorts = found.get(measure) ?? new Set()
    found.set(measure, cohorts.add(cohort))
  }
  // A map keeps its order: the parts of `All SEN` stand before `All SEN` as a part.
  for (const cohorts of found.values())
    for (const whole of new Set(wholeOf.values())) {
      const parts = [...wholeOf].filter(([, of]) => of === whole).map(([part]) => part)
      if (parts.every((part) => cohorts.has(part))) cohorts.add(whole)
    }
  return found
}

type Sum = { -readonly [part in keyof Cell]: Cell[part] }

function addTo(sum: Sum, { numerator, denominator, people }: Cell) {
  sum.numerator += numerator
  sum.denominator = sum.denominator === null || denominator === null ? null : sum.denominator + denominator
  sum.people += people
}

/**
 * Every figure that may be shown, from base cells. No two base cells share a person's sessions or events in one period.
 *
 * - Of each school, under the phase its pupils are in: each cohort, `All SEN`, `All pupils`.
 * - Of the area (school null): the same by phase, and in phase `all` together.
 *
 * A whole is formed only in measures that have all its parts: a file of pupils with SEN says nothing about all pupils.
 * Base cells without a school stay as they are. Nothing is added up over time: months and terms are both base cells.
 * @throws Error when a measure has the schools of some cells only, so that a total would duplicate a base cell.
 */
export function totals(cells: readonly Cell[]): Cell[] {
  const cohortsOf = cohortsByMeasure(cells)
  const figures = new Map<string, Sum>()
  for (const cell of cells) {
    const { measure, school, phase } = cell
    if (school === null) continue
    const area = { school: null, phase: 'all' }
    const places = [{ school, phase }, ...(phase === 'all' ? [] : [{ school: null, phase }]), area]
    for (const cohort of withWholes(cell.cohort)) {
      if (!cohortsOf.get(measure)?.has(cohort)) continue
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
