import type { Cell } from '../recipes/recipe'
import { groupsOf } from './book'
import type { Move } from './cover'
import { type Table, tableOf } from './table'

/**
 * How many people there are, by place and cohort, as one or more measures and periods say. Where two of them say the
 * same everywhere, it is one quantity: what one of them holds back the other must hold back too.
 */
export interface People {
  readonly table: Table
  /** Of each figure of the first measure and period, the like of it in all that say the same, itself among them. */
  readonly alike: ReadonlyMap<number, readonly number[]>
  readonly countOf: (figure: number) => number
  /** What was found for each that is too few, in figures of the first. */
  readonly moves: Map<number, Move>
}

/** Which count of people a figure's denominator is. */
export interface Shared {
  readonly people: People
  /** The figure that stands for it there. */
  readonly first: number
  /** Which of the measures and periods that say the same this one is. */
  readonly slice: number
}

interface Said {
  readonly counts: readonly number[]
  /** The figures of each measure and period that say it, and whether as their denominator. */
  readonly slices: { readonly figures: readonly number[]; readonly isDenominator: boolean }[]
}

/** What the figures of one measure and period say of how many people there are. */
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
 * The counts of people that figures tell, and which of them each figure's denominator is.
 * @param cells in the order of their places and cohorts within each measure and period
 */
export function peopleOf(cells: readonly Cell[]) {
  const found = new Map<string, Said>()
  for (const figures of groupsOf(cells, ({ measure, period }) => `${measure}\t${period}`)) {
    const slice = figures.flatMap((figure) => cells[figure] ?? [])
    for (const { counts, isDenominator } of countsIn(slice)) {
      const key = slice
        .map(({ school, phase, cohort }, at) => `${school} ${phase} ${cohort} ${counts[at]}`)
        .join('\n')
      const said = found.get(key) ?? { counts, slices: [] }
      said.slices.push({ figures, isDenominator })
      found.set(key, said)
    }
  }
  const shared = new Map<number, Shared>()
  const all = [...found.values()].map(({ counts, slices }): People => {
    const firsts = slices[0]?.figures ?? []
    const countAt = new Map(firsts.map((first, at) => [first, counts[at] ?? 0]))
    const people: People = {
      table: tableOf(cells, firsts, false),
      alike: new Map(firsts.map((first, at) => [first, slices.flatMap(({ figures }) => figures[at] ?? [])])),
      countOf: (figure) => countAt.get(figure) ?? 0,
      moves: new Map(),
    }
    for (const [slice, { figures, isDenominator }] of slices.entries())
      if (isDenominator)
        for (const [at, figure] of figures.entries())
          shared.set(figure, { people, first: firsts[at] ?? figure, slice })
    return people
  })
  return { all, shared }
}

/** All figures that say of the same people what some of the first measure and period say. */
export const everyLike = ({ alike }: People, figures: Iterable<number>) =>
  [...figures].flatMap((figure) => alike.get(figure) ?? [])
