import type { RowCheck } from '../check'
import { textList } from '../details'
import { used } from '../staged'
import { rows, verb } from '../words'

/** Old and new authorities stand side by side in a series, and an authority can change its code without changing. */
export const areaClosed: RowCheck = {
  id: 'area-closed',
  severity: 'notes',
  title: 'Closed area or retired code',
  sentence: (n) =>
    `${rows(n)} ${verb(n, 'is', 'are')} about areas that no longer exist or have another code now.`,
  advice: '',
  find: ({ table, closed }) =>
    closed.length === 0
      ? undefined
      : `SELECT s."row", a.name || ' (' || a.code || ')' AS detail FROM ${table} s
        JOIN area a ON a.code = s.area WHERE ${used} AND s.first AND s.area IN (${textList(closed)})`,
}
