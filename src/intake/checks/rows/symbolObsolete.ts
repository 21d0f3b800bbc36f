import type { Recipe } from '../../recipes/recipe'
import type { RowCheck } from '../check'
import { textList } from '../details'
import { used } from '../staged'
import { rows, verb } from '../words'

const isObsolete = ({ obsolete = [] }: Recipe) =>
  obsolete.length === 0
    ? undefined
    : `CASE WHEN symbol IS NULL THEN false ELSE lower(raw) IN (${textList(obsolete)}) END`

/** An x once meant 1 or 2 pupils and now means not available; a reader who knows only one of the two is misled. */
export const symbolObsolete: RowCheck = {
  id: 'symbol-obsolete',
  severity: 'notes',
  title: 'Symbols no longer used',
  sentence: (n) =>
    `${rows(n)} ${verb(n, 'has', 'have')} a symbol the publisher no longer uses; its old meaning is kept.`,
  advice: '',
  mark: ({ recipe }) => isObsolete(recipe),
  find: ({ table, recipe }) =>
    `SELECT s."row", '“' || s.raw || '” in “' || s."column" || '”: ' || s.symbol AS detail
      FROM ${table} s WHERE ${used} AND measure IS NOT NULL AND ${isObsolete(recipe)}`,
}
