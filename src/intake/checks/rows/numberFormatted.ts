import { holdsFigures } from '../../recipes/recipe'
import type { RowCheck } from '../check'
import { used } from '../staged'
import { rows } from '../words'

/** -0.56999999999999995 or 9.7000000000000003E-2: what binary arithmetic makes of -0.57 and 0.097. */
const noise = `regexp_full_match(raw, '[-+]?\\d*\\.\\d*(0{5,}|9{5,})\\d{1,2}(E[-+]?\\d+)?')`
/** All of these look like it, and it costs little to ask. */
const perhapsNoise = `(contains(raw, '00000') OR contains(raw, '99999'))`
const isLong = (then: string) => `CASE WHEN length(raw) > 15 THEN ${then} ELSE false END`
/** A quick table has plain numbers only. */
const isFormatted = (quick: boolean) =>
  quick
    ? isLong(noise)
    : `(NOT contains(raw, '÷') AND (NOT regexp_full_match(raw, '[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?') OR ${isLong(noise)}))`

/** Spreadsheets add thousands separators, percent and currency signs, and digits that nobody typed. */
export const numberFormatted: RowCheck = {
  id: 'number-formatted',
  severity: 'notes',
  title: 'Numbers in a spreadsheet’s form',
  sentence: (n) =>
    `In ${rows(n)} a number has separators, signs or stray digits of a spreadsheet; it was read as the number meant.`,
  advice: '',
  mark: ({ recipe, quick }) =>
    holdsFigures(recipe)
      ? `value IS NOT NULL AND ${quick ? isLong(perhapsNoise) : isFormatted(quick)}`
      : undefined,
  find: ({ table, quick }) =>
    `SELECT s."row", '“' || s.raw || '” in “' || s."column" || '”' AS detail FROM ${table} s
      WHERE ${used} AND measure IS NOT NULL AND value IS NOT NULL AND ${isFormatted(quick)}`,
}
