import { literal } from '../../../engine/port'
import { repeatedReason } from '../../staging/stage'
import type { RowCheck } from '../check'
import { rows, verb } from '../words'

/** Exports of two years that overlap, or a block pasted twice: the same figure with the same value. */
export const figureRepeated: RowCheck = {
  id: 'figure-repeated',
  severity: 'notes',
  title: 'Figure repeated',
  sentence: (n) =>
    `${rows(n)} only ${verb(n, 'repeats', 'repeat')} figures of earlier rows, with the same values.`,
  advice: '',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT s."row", 'Says the same as row ' || min(earlier."row") AS detail
        FROM ${table} s JOIN ${table} earlier ON earlier.key = s.key AND earlier."row" < s."row"
        WHERE s.aside = ${literal(repeatedReason)} GROUP BY s."row"`,
}
