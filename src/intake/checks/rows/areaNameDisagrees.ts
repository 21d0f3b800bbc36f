import type { RowCheck } from '../check'
import { used } from '../staged'
import { rows } from '../words'

/** A column sorted without the others, or a block pasted one row too low: every number is good and none is in its place. */
export const areaNameDisagrees: RowCheck = {
  id: 'area-name-disagrees',
  severity: 'warns',
  title: 'Code and name of different areas',
  sentence: (n) => `In ${rows(n)} the code and the name of the area disagree; the code was used.`,
  advice:
    'Compare these rows with the publisher’s file: a column may have been sorted or pasted without the others.',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT s."row", 'The code ' || a.code || ' is ' || a.name || ', the name is that of '
        || n.name || ' (' || n.code || ')' AS detail
        FROM ${table} s JOIN area a ON a.code = s.area JOIN area n ON n.code = s.named WHERE ${used} AND s.first`,
}
