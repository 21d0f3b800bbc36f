import type { RowCheck } from '../check'
import { used } from '../staged'
import { rows } from '../words'

/** Totals typed in by hand keep the level of the row above, and codes of regions stand in the authorities' column. */
export const areaLevelDisagrees: RowCheck = {
  id: 'area-level-disagrees',
  severity: 'warns',
  title: 'Level and code disagree',
  sentence: (n) => `In ${rows(n)} the geographic level does not fit the area’s code; the code was used.`,
  advice: 'Compare these rows with the publisher’s file: a total may stand where an authority belongs.',
  find: ({ table, quick, recipe }) =>
    quick || recipe.areaLevel === undefined
      ? undefined
      : `SELECT s."row", 'The row says ' || s.declared || ', the code ' || a.code || ' is ' || a.name
        || ', ' || a.level AS detail
        FROM ${table} s JOIN area a ON a.code = s.area WHERE ${used} AND s.first AND s.declared IS NOT NULL`,
}
