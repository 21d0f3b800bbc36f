import type { RowCheck } from '../check'
import { used } from '../staged'
import { rows, verb } from '../words'

/** Text copied from a web page or a PDF brings non-breaking and double spaces, which look like nothing. */
export const labelSpaces: RowCheck = {
  id: 'label-spaces',
  severity: 'notes',
  title: 'Needless spaces in labels',
  sentence: (n) =>
    `${rows(n)} ${verb(n, 'has', 'have')} needless spaces in a label; ${verb(n, 'it was', 'they were')} read without.`,
  advice: '',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT s."row", s.spaced AS detail FROM ${table} s WHERE ${used} AND s.first AND s.spaced IS NOT NULL`,
}
