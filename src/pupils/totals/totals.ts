import type { Cell } from '../recipe'
import { wholeOf, withWholes } from './wholes'

/** What tells one figure from all others. */
const keyOf = ({ measure, cohort, phase, school, period }: Cell) =>
  [measure, cohort, phase, school ?? '', period].join('\t')

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

const sum = (a: Cell, b: Cell): Cell => ({
  ...a,
  numerator: a.numerator + b.numerator,
  denominator: a.denominator === null || b.denominator === null ? null : a.denominator + b.denominator,
  people: a.people + b.people,
})

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
  const figures = new Map<string, Cell>()
  const add = (cell: Cell) => {
    const key = keyOf(cell)
    const before = figures.get(key)
    figures.set(key, before ? sum(before, cell) : cell)
  }
  for (const cell of cells) {
    if (cell.school === null) continue
    const places = new Map([
      [`${cell.school} ${cell.phase}`, cell],
      [cell.phase, { ...cell, school: null }],
      ['all', { ...cell, school: null, phase: 'all' }],
    ])
    for (const cohort of withWholes(cell.cohort))
      if (told.get(cell.measure)?.has(cohort)) for (const place of places.values()) add({ ...place, cohort })
  }
  for (const cell of cells) {
    if (cell.school !== null) continue
    if (figures.has(keyOf(cell)))
      throw new Error(`${cell.measure}, ${cell.period}: some cells name their school, others do not.`)
    figures.set(keyOf(cell), cell)
  }
  return [...figures.values()]
}
