import type { Cell } from '../recipes/recipe'
import { type Book, isSmall, restOf, restsOnFew } from './book'

/** A count of one measure that must not become known, and how much it must be able to differ. */
export interface Secret {
  readonly figure: number
  /** By how much it could be higher. */
  readonly needed: number
  /** The count, of any figure of the measure. */
  readonly countOf: (figure: number) => number
  /** Those of the same people who are not counted; without end where nothing limits the count. */
  readonly othersOf: (figure: number) => number
  /** It can be told where the count is 0, since a 0 is shown; that all are counted is not told apart. */
  readonly noneIsTold: boolean
  /** By how much the count could be lower for other reasons. */
  readonly fall: (figure: number) => number
  readonly sizeOf: (figure: number) => number
}

const endless = Number.POSITIVE_INFINITY

/** What must not become known of a figure: who is counted, who is not, and the sessions of too few people. */
export function secretsOf({ cells, threshold }: Book, figure: number): Secret[] {
  const cell = cells[figure]
  if (!cell) return []
  const of = (tell: (cell: Cell) => number | null, otherwise = 0) => {
    return (one: number) => {
      const found = cells[one]
      return (found && tell(found)) ?? otherwise
    }
  }
  const numerators = of(({ numerator }) => numerator)
  const common = { figure, noneIsTold: true, fall: () => endless, sizeOf: numerators }
  if (cell.counted === 'people') {
    const rests = of(restOf, endless)
    const parts = [
      { countOf: numerators, othersOf: rests, noneIsTold: true },
      { countOf: rests, othersOf: numerators, noneIsTold: false },
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
            othersOf: () => endless,
            needed: Math.max(1, threshold - cell.numerator),
          },
        ]
      : []
  const possible = of(({ denominator, numerator }) => denominator ?? numerator)
  if (!isOfFew || possible(figure) === 0) return []
  /** The sessions of as many people as it lacks. */
  const lacking = (sessions: number) => Math.ceil(((threshold - cell.people) * sessions) / cell.people)
  const needed = lacking(possible(figure))
  /** Of the sessions that could be fewer, some must be among those that count and some among the others. */
  const share = lacking(cell.numerator) / needed
  const fall = (one: number) => {
    const counts = numerators(one)
    const others = possible(one) - counts
    return Math.min(share > 0 ? counts / share : endless, share < 1 ? others / (1 - share) : endless)
  }
  return [
    {
      ...common,
      needed,
      countOf: possible,
      othersOf: () => endless,
      fall,
      sizeOf: of(({ people }) => people),
    },
  ]
}
