import type { Figure } from '../../../../../src/intake/people/disclosure/disclose'
import type { Cell } from '../../../../../src/intake/people/recipes/recipe'
import { type Condition, possibilities } from './simplex'

/**
 * One who has every figure shown, knows how figures add up, which counts are 0, and that counts of the same people are
 * the same, and works out by linear programming how large each count suppressed can be at most.
 */

type Place = Pick<Cell, 'measure' | 'cohort' | 'phase' | 'school' | 'period'>

const cohortsIn: Record<string, readonly string[]> = {
  'All SEN': ['SEN support', 'EHC plan'],
  'All pupils': ['SEN support', 'EHC plan', 'No SEN'],
}

export interface Knowledge {
  /** Cells whose people, sessions or events are in no other: pupils of a school, cohort and month. */
  readonly base: readonly Cell[]
  /** The months of a term where they add up. */
  readonly monthsOf: ReadonlyMap<string, readonly string[]>
  /** Measures and periods of the same text count the same people. */
  readonly peopleOf: (place: Place) => string
}

export const keyOf = ({ measure, cohort, phase, school, period }: Place) =>
  [measure, cohort, phase, school ?? '', period].join('|')

/** What is worked out: how many count, how many of the same people do not, how many people or sessions there are. */
export type Target = 'numerator' | 'rest' | 'people' | 'sessions'

/** The highest each figure's count can be, by its key. */
export function attack(
  figures: readonly Figure[],
  truth: ReadonlyMap<string, Cell>,
  { base, monthsOf, peopleOf }: Knowledge,
  target: Target,
) {
  /** Base cells that a figure adds up; of people over no time. */
  const within = (figure: Place, counted: Cell['counted'], ofPeople: boolean) => {
    const months = counted === 'people' || ofPeople ? undefined : monthsOf.get(figure.period)
    return base.filter(
      (cell) =>
        cell.measure === figure.measure &&
        (figure.school === null || cell.school === figure.school) &&
        (figure.phase === 'all' || cell.phase === figure.phase) &&
        (cohortsIn[figure.cohort] ?? [figure.cohort]).includes(cell.cohort) &&
        (months ? months.includes(cell.period) : cell.period === figure.period),
    )
  }
  const numerator = (cell: Place) => `n|${keyOf(cell)}`
  const people = (cell: Place) => `p|${peopleOf(cell)}|${cell.cohort}|${cell.phase}|${cell.school}`
  const sumOf = (figure: Place, counted: Cell['counted'], of: Target) => {
    const sum = new Map<string, number>()
    if (of === 'sessions')
      return new Map(within(figure, counted, false).map((cell) => [`s|${keyOf(cell)}`, 1]))
    if (of !== 'people') {
      const sign = of === 'rest' ? -1 : 1
      for (const cell of within(figure, counted, false)) sum.set(numerator(cell), sign)
    }
    if (of !== 'numerator') for (const cell of within(figure, counted, true)) sum.set(people(cell), 1)
    return sum
  }
  const conditions: Condition[] = base
    .filter(({ counted }) => counted === 'people')
    .map((cell) => ({ sum: sumOf(cell, 'people', 'rest'), is: '>=', value: 0 }))
  for (const figure of figures) {
    const cell = truth.get(keyOf(figure))
    if (!cell) throw new Error(`No truth of ${keyOf(figure)}`)
    const { counted } = figure
    if (counted === 'sessions') {
      const possible = cell.denominator ?? 0
      const sum = sumOf(figure, counted, 'sessions')
      if (figure.suppressed) conditions.push({ sum, is: '>=', value: Math.min(1, possible) })
      else conditions.push({ sum, is: '=', value: possible })
    }
    if (figure.suppressed) {
      const known = target === 'rest' ? (['rest', 'people'] as const) : (['numerator', 'people'] as const)
      for (const of of known) {
        if (of === 'rest' && counted !== 'people') continue
        const count =
          of === 'people' ? cell.people : of === 'rest' ? cell.people - cell.numerator : cell.numerator
        const sum = sumOf(figure, counted, of)
        if (count > 0) conditions.push({ sum, is: '>=', value: 1 })
        // Where all are counted nothing says so: only a count of 0 is always shown.
        else if (of !== 'rest') conditions.push({ sum, is: '=', value: 0 })
      }
    } else {
      conditions.push(
        { sum: sumOf(figure, counted, 'numerator'), is: '=', value: figure.numerator },
        { sum: sumOf(figure, counted, 'people'), is: '=', value: figure.people },
      )
    }
  }
  const highest = possibilities(conditions)
  return (figure: Place & Pick<Cell, 'counted'>) => highest(sumOf(figure, figure.counted, target))
}
