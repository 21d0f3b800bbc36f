import { holdsFigures, type Recipe } from '../recipes/recipe'
import { figureRejectedBecause, type RejectingCheck, type RowCheck, rowCount, verb } from './check'
import { textList } from './details'
import { used } from './staged'

/** The cell of the value. */
const ofValue = { column: '"column"', cell: 'raw' } as const

/** Symbols are dialects: c, z, x, low and u today, but also SUPP, NE, NA, .., ~ and NULL. */
export const symbolUnknown: RejectingCheck = {
  id: 'symbol-unknown',
  severity: 'warns',
  title: 'Neither a number nor a known symbol',
  ...figureRejectedBecause('the value is neither a number nor a symbol this publisher uses'),
  advice: 'Write the number, or the symbol this publisher uses for why there is none.',
  faults: () => [
    {
      when: '(value IS NULL AND symbol IS NULL)',
      reason: `'“' || raw || '” in “' || "column" || '” is neither a number nor a symbol this publisher uses.'`,
      check: `'symbol-unknown'`,
      ...ofValue,
    },
  ],
}

/** An empty cell may mean 0, suppressed, not collected or forgotten; nobody can tell. */
export const valueBlank: RejectingCheck = {
  id: 'value-blank',
  severity: 'warns',
  title: 'Value is empty',
  ...figureRejectedBecause('the value is empty, and the file does not say why'),
  advice: 'Write the number, or the symbol this publisher uses for why there is none.',
  faults: () => [
    {
      when: 'raw IS NULL',
      reason: `'“' || "column" || '” is empty, and the file does not say why.'`,
      check: `'value-blank'`,
      ...ofValue,
    },
  ],
}

/** A spreadsheet with European settings writes 12,5 for 12.5, and 0,943 for 0.943; elsewhere a comma parts thousands. */
export const numberAmbiguous: RejectingCheck = {
  id: 'number-ambiguous',
  severity: 'warns',
  title: 'Number with a doubtful comma',
  ...figureRejectedBecause('a number may have a decimal comma'),
  advice: 'Write decimals with a full stop and thousands without a separator, and drop the file again.',
  faults: () => [
    {
      when: `(value IS NULL AND symbol IS NULL AND regexp_full_match(raw, '[-+]?[\\d.]*,\\d+ ?%?'))`,
      reason: `'“' || raw || '” in “' || "column" || '” may have a decimal comma or a comma out of place.'`,
      check: `'number-ambiguous'`,
      ...ofValue,
      finer: true,
    },
  ],
}

/** A missing decimal point, a shifted column or a minus sign pasted from a change. */
export const valueOutOfRange: RejectingCheck = {
  id: 'value-out-of-range',
  severity: 'warns',
  title: 'Value cannot be',
  ...figureRejectedBecause('the value is below zero or above 100%'),
  advice: 'Correct the value in the file, or ask the publisher.',
  faults: ({ isCount, isShare }) => {
    const reason = `'“' || raw || '” in “' || "column" || '” cannot be.'`
    const check = `'value-out-of-range'`
    const below = { when: `(value < 0 AND ${isCount})`, reason, check, ...ofValue }
    const above = { when: `(value > 100 AND ${isShare})`, reason, check, ...ofValue }
    return [...(isCount === 'false' ? [] : [below]), ...(isShare === 'false' ? [] : [above])]
  },
}

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
    `${rowCount(n)} ${verb(n, 'has', 'have')} a symbol the publisher no longer uses; its old meaning is kept.`,
  advice: '',
  mark: ({ recipe }) => isObsolete(recipe),
  find: ({ table, recipe }) =>
    `SELECT s."row", '“' || s.raw || '” in “' || s."column" || '”: ' || s.symbol AS detail
      FROM ${table} s WHERE ${used} AND measure IS NOT NULL AND ${isObsolete(recipe)}`,
}

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
    `In ${rowCount(n)} a number has separators, signs or stray digits of a spreadsheet; it was read as the number meant.`,
  advice: '',
  mark: ({ recipe, quick }) =>
    holdsFigures(recipe)
      ? `value IS NOT NULL AND ${quick ? isLong(perhapsNoise) : isFormatted(quick)}`
      : undefined,
  find: ({ table, quick }) =>
    `SELECT s."row", '“' || s.raw || '” in “' || s."column" || '”' AS detail FROM ${table} s
      WHERE ${used} AND measure IS NOT NULL AND value IS NOT NULL AND ${isFormatted(quick)}`,
}
