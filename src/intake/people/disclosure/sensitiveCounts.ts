import type { Cell } from '../recipes/recipe'
import { isSmall, othersIn, restsOnFew, type SuppressionTable } from './suppressionTable'

/** A count of one measure that must not become known, and by how much it must be able to differ. */
export interface SensitiveCount {
  readonly figure: number
  /** By how much it must be able to be higher: the protection it needs. */
  readonly needed: number
  /** The count, of any figure of the measure. */
  readonly countOf: (figure: number) => number
  /** Those of the same people who are not counted; infinite where nothing limits the count. */
  readonly othersOf: (figure: number) => number
  /** Readers know where the count is 0, since a 0 is shown. That everyone counts is not shown as such. */
  readonly isZeroKnown: boolean
  /** By how much the count could be lower, for reasons beside its own size. */
  readonly fall: (figure: number) => number
  readonly sizeOf: (figure: number) => number
}

const unlimited = Number.POSITIVE_INFINITY

/** What must not become known of a figure: who is counted, who is not, and the sessions of too few people. */
export function sensitiveCountsOf({ cells, threshold }: SuppressionTable, figure: number): SensitiveCount[] {
  const cell = cells[figure]
  if (!cell) return []
  const of = (count: (cell: Cell) => number | null, otherwise = 0) => {
    return (one: number) => {
      const found = cells[one]
      return (found && count(found)) ?? otherwise
    }
  }
  const numerators = of(({ numerator }) => numerator)
  const common = { figure, isZeroKnown: true, fall: () => unlimited, sizeOf: numerators }
  if (cell.counted === 'people') {
    const others = of(othersIn, unlimited)
    const parts = [
      { countOf: numerators, othersOf: others, isZeroKnown: true },
      { countOf: others, othersOf: numerators, isZeroKnown: false },
    ]
    return parts
      .filter(({ countOf }) => isSmall(countOf(figure), threshold))
      .map((part) => ({ ...common, ...part, needed: threshold - part.countOf(figure) }))
  }
  const isOfFew = restsOnFew(cell, threshold)
  if (cell.counted === 'events')
    return (isOfFew && cell.numerator > 0) || isSmall(cell.numerator, threshold)
      ? [
          {
            ...common,
            countOf: numerators,
            othersOf: () => unlimited,
            needed: Math.max(1, threshold - cell.numerator),
          },
        ]
      : []
  const possible = of(({ denominator, numerator }) => denominator ?? numerator)
  if (!isOfFew || possible(figure) === 0) return []
  /** The sessions of as many people as are missing to the threshold. */
  const sessionsMissing = (sessions: number) =>
    Math.ceil(((threshold - cell.people) * sessions) / cell.people)
  const needed = sessionsMissing(possible(figure))
  /** Of the sessions by which a figure falls, this share must be among those that count, the rest among the others. */
  const share = sessionsMissing(cell.numerator) / needed
  const fall = (one: number) => {
    const counts = numerators(one)
    const others = possible(one) - counts
    return Math.min(share > 0 ? counts / share : unlimited, share < 1 ? others / (1 - share) : unlimited)
  }
  return [
    {
      ...common,
      needed,
      countOf: possible,
      othersOf: () => unlimited,
      fall,
      sizeOf: of(({ people }) => people),
    },
  ]
}
