import type { RowRead } from '../../intake/mapping/preview/rows'

/** A title to start from: the file's name without its ending. */
export const titleFrom = (fileName: string) =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 200)

const rowsSaid = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** What becomes of the rows that were looked at. */
export function sampleSentence(rows: readonly RowRead[]): string {
  const of = (fate: RowRead['fate']) => rows.filter((row) => row.fate === fate).length
  return `Of the first ${rowsSaid(rows.length, 'row', 'rows')}, ${rowsSaid(of('used'), 'gives figures', 'give figures')}, ${rowsSaid(of('left out'), 'is left out', 'are left out')} and ${of('rejected')} would be rejected.`
}

/** Why rows would be rejected, most frequent first. */
export function rejections(rows: readonly RowRead[]): { readonly reason: string; readonly rows: number }[] {
  const reasons = new Map<string, number>()
  for (const { fate, reason } of rows)
    if (fate === 'rejected') reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return [...reasons].map(([reason, count]) => ({ reason, rows: count })).sort((a, b) => b.rows - a.rows)
}
