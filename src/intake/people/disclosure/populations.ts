import type { Cell } from '../recipes/recipe'
import type { Alternative } from './alternatives'
import { type HierarchicalTable, hierarchicalTableOf } from './hierarchicalTable'
import { groupsOf } from './suppressionTable'

/**
 * How many people there are, by place and cohort, as one or more measures and periods say. Where several agree
 * everywhere, it is one quantity: what one of them suppresses, the others must suppress too.
 */
export interface Population {
  readonly table: HierarchicalTable
  /** For each figure of the first measure and period: the same figure in all that agree, itself included. */
  readonly sameIn: ReadonlyMap<number, readonly number[]>
  readonly countOf: (figure: number) => number
  /** The alternative found for each count that is too small, in figures of the first measure and period. */
  readonly alternatives: Map<number, Alternative>
}

/** The population that a figure's denominator counts. */
export interface DenominatorPopulation {
  readonly population: Population
  /** The figure of the first measure and period that stands for it. */
  readonly first: number
  /** Which of the measures and periods that agree this figure is from. */
  readonly slice: number
}

interface FoundPopulation {
  readonly counts: readonly number[]
  /** The figures of each measure and period that give these counts, and whether as their denominator. */
  readonly slices: { readonly figures: readonly number[]; readonly isDenominator: boolean }[]
}

/** How many people there are, as the figures of one measure and period say. */
function countsIn(slice: readonly Cell[]) {
  const people = slice.map((cell) => cell.people)
  const denominators = slice.map(({ counted, denominator }) => (counted === 'sessions' ? null : denominator))
  const known = denominators.filter((count) => count !== null)
  if (known.length < slice.length) return [{ counts: people, isDenominator: false }]
  const isSame = known.every((count, at) => count === people[at])
  return [
    ...(isSame ? [] : [{ counts: people, isDenominator: false }]),
    { counts: known, isDenominator: true },
  ]
}

/**
 * The populations that figures tell of, and which of them each figure's denominator is.
 * @param cells in the order of their places and cohorts within each measure and period
 */
export function populationsOf(cells: readonly Cell[]) {
  const found = new Map<string, FoundPopulation>()
  for (const figures of groupsOf(cells, ({ measure, period }) => `${measure}\t${period}`)) {
    const slice = figures.flatMap((figure) => cells[figure] ?? [])
    for (const { counts, isDenominator } of countsIn(slice)) {
      const key = slice
        .map(({ school, phase, cohort }, at) => `${school} ${phase} ${cohort} ${counts[at]}`)
        .join('\n')
      const one = found.get(key) ?? { counts, slices: [] }
      one.slices.push({ figures, isDenominator })
      found.set(key, one)
    }
  }
  const shared = new Map<number, DenominatorPopulation>()
  const all = [...found.values()].map(({ counts, slices }): Population => {
    const firsts = slices[0]?.figures ?? []
    const countAt = new Map(firsts.map((first, at) => [first, counts[at] ?? 0]))
    const population: Population = {
      table: hierarchicalTableOf(cells, firsts, false),
      sameIn: new Map(firsts.map((first, at) => [first, slices.flatMap(({ figures }) => figures[at] ?? [])])),
      countOf: (figure) => countAt.get(figure) ?? 0,
      alternatives: new Map(),
    }
    for (const [slice, { figures, isDenominator }] of slices.entries())
      if (isDenominator)
        for (const [at, figure] of figures.entries())
          shared.set(figure, { population, first: firsts[at] ?? figure, slice })
    return population
  })
  return { all, shared }
}

/** All figures that say of the same people what some figures of the first measure and period say. */
export const sameFigures = ({ sameIn }: Population, figures: Iterable<number>) =>
  [...figures].flatMap((figure) => sameIn.get(figure) ?? [])
