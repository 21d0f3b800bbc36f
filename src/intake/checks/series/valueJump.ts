import type { RowCheck } from '../check'
import { changeText } from '../details'
import { rows, verb } from '../words'

/**
 * A digit too many, a column shifted, two areas swapped: the number is possible, but not here. What all areas do in a
 * year, such as that of a pandemic, is no jump; nor is the way back after one.
 */
export const valueJump: RowCheck = {
  id: 'value-jump',
  severity: 'warns',
  title: 'Sudden jump',
  sentence: (n) =>
    `${rows(n)} ${verb(n, 'differs', 'differ')} from the period before far more than areas usually do.`,
  advice:
    'Check these rows against the source: a slip of the keyboard looks like this, and so does a real change in a small area.',
  find: (counted) =>
    counted.unusual === undefined
      ? undefined
      : `SELECT s."row", ${changeText(counted)} AS detail
        FROM ${counted.unusual} u JOIN ${counted.table} s ON s.rowid = u.id JOIN area a ON a.code = s.area
        WHERE NOT u.hundredfold AND NOT EXISTS (SELECT 1 FROM ${counted.unusual} there
          WHERE there.key = hash(s.series, u.before) AND abs(there.beyond + u.beyond) < u.bound)`,
}
