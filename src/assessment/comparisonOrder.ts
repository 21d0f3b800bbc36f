import type { GoalComparison } from './comparisons'

/** Rows by the difference to one comparator. */
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
function merit({ cells, assessment: { measure } }: GoalComparison, column: string) {
  const cell = cells.get(column)
  if (!cell || cell.reason !== undefined) return undefined
  return measure.polarity === 'higher' ? cell.difference : -cell.difference
}

/** Rows in the chosen order; those without a comparison last. */
export function inComparisonOrder(
  rows: readonly GoalComparison[],
  order: ComparisonOrder | undefined,
): readonly GoalComparison[] {
  if (!order) return rows
  const sign = order.first === 'worst' ? 1 : -1
  const rated = rows.map((row) => ({ row, merit: merit(row, order.by) }))
  return rated
    .sort((a, b) =>
      a.merit === undefined || b.merit === undefined
        ? Number(a.merit === undefined) - Number(b.merit === undefined)
        : sign * (a.merit - b.merit),
    )
    .map(({ row }) => row)
}
