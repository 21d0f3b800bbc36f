import { roundTo } from '../statistics/rounding'
import type { PeerComparison } from '../verdict/peers'
import type { ComparisonCell, GoalComparison } from './comparisons'

/** Goals by the difference to one comparator. */
export interface ComparisonOrder {
  /** The column's id. */
  readonly by: string
  readonly first: 'worst' | 'best'
}

/** `england` for the worst first, `-england` for the best first; anything else is the document's order. */
export function parseComparisonOrder(
  text: string | undefined,
  columns: readonly string[],
): ComparisonOrder | undefined {
  const by = text?.replace(/^-/, '')
  if (by === undefined || !columns.includes(by)) return undefined
  return { by, first: text?.startsWith('-') ? 'best' : 'worst' }
}

/** What a press on a column's name leads to: worst first, best first, the document's order. */
export function nextComparisonOrder(order: ComparisonOrder | undefined, column: string): string | undefined {
  if (order?.by !== column) return column
  return order.first === 'worst' ? `-${column}` : undefined
}

/** How much better ours is, in the measure's own unit; nothing where there is no comparison. */
function merit(cell: ComparisonCell | undefined, { assessment: { measure } }: GoalComparison) {
  if (!cell || cell.missing !== undefined) return undefined
  return measure.polarity === 'higher' ? cell.difference : -cell.difference
}

/** Comparisons in the chosen order; those without a figure of the comparator last. */
export function inComparisonOrder(
  comparisons: readonly GoalComparison[],
  order: ComparisonOrder | undefined,
): readonly GoalComparison[] {
  if (!order) return comparisons
  const sign = order.first === 'worst' ? 1 : -1
  const rated = comparisons.map((comparison) => ({
    comparison,
    merit: merit(comparison.cells.get(order.by), comparison),
  }))
  return rated
    .sort((a, b) =>
      a.merit === undefined || b.merit === undefined
        ? Number(a.merit === undefined) - Number(b.merit === undefined)
        : sign * (a.merit - b.merit),
    )
    .map(({ comparison }) => comparison)
}

/** How many figures stand on which side of one comparator, and how many of them beyond chance. */
export interface Tally {
  readonly compared: number
  /** At the goals' decimals. */
  readonly onBetterSide: number
  readonly onWorseSide: number
  readonly level: number
  /** Those with an interval, and what it says of them. */
  readonly tested: number
  readonly better: number
  readonly worse: number
  /** The changes since the period before that can be tested, ours against theirs. */
  readonly moves: Pick<Tally, 'tested' | 'better' | 'worse'>
}

/** @returns undefined where nothing can be compared with the comparator. */
export function tallyOf(comparisons: readonly GoalComparison[], column: string): Tally | undefined {
  const compared = comparisons.flatMap((comparison) => {
    const cell = comparison.cells.get(column)
    const better = merit(cell, comparison)
    if (better === undefined || !cell || cell.missing !== undefined) return []
    return [
      {
        side: Math.sign(roundTo(better, comparison.assessment.goal.decimals)),
        figure: cell.test.comparison,
        move: cell.change?.test.comparison ?? 'not-compared',
      },
    ]
  })
  if (compared.length === 0) return undefined
  const sides = (side: number) => compared.filter((one) => one.side === side).length
  const words = (of: 'figure' | 'move') => {
    const count = (word: PeerComparison) => compared.filter((one) => one[of] === word).length
    return {
      tested: compared.length - count('not-compared'),
      better: count('better'),
      worse: count('worse'),
    }
  }
  return {
    compared: compared.length,
    onBetterSide: sides(1),
    onWorseSide: sides(-1),
    level: sides(0),
    ...words('figure'),
    moves: words('move'),
  }
}
