import type { Quality, SymbolMeaning } from '../framework/vocabulary'

/** What a printing says of a figure. Several files may print one figure. */
export interface Printed {
  readonly value: number | null
  readonly symbol: SymbolMeaning | null
}

/** A printing and the number of its file, which grows with every file accepted. */
export interface PrintedIn extends Printed {
  readonly file: number
  readonly quality: Quality
}

/** It says more than that there is no figure. */
const says = ({ value, symbol }: Printed) => value !== null || symbol !== 'not available'

/** 0 only says “not available”, 1 was recovered from published rates, 2 was published. */
const weight = (printed: PrintedIn) => (says(printed) ? (printed.quality === 'recovered' ? 1 : 2) : 0)

/**
 * Which of two printings of one figure counts: the later file's, but one that only says “not available” does not take a
 * figure away, nor does a recovered one take the place of a published one. `precedenceSql` is the same rule;
 * tests/engine/rules.test.ts holds them together.
 */
export const precedes = (a: PrintedIn, b: PrintedIn) =>
  weight(a) === weight(b) ? a.file > b.file : weight(a) > weight(b)

/** `says` of the columns value and symbol, of a table where one is named. */
export const saysSql = (table = '') => {
  const of = table && `${table}.`
  return `(${of}value IS NOT NULL OR ${of}symbol IS DISTINCT FROM 'not available')`
}

/** A number for each printing of a figure: the highest is that of the one that counts. Files are fewer than a million. */
export const precedenceSql = (table = '') => {
  const of = table && `${table}.`
  return `CASE WHEN NOT ${saysSql(table)} THEN 0 WHEN ${of}quality = 'recovered' THEN 1000000 ELSE 2000000 END + ${of}file`
}

/** Percentage points within which two printings are one figure, printed to more or fewer decimals. */
const oneFigure = 0.05

/** A printing whose counts may be lent to another of the same figure. */
export const mayLend = ({ quality, denominator }: PrintedIn & { readonly denominator: number | null }) =>
  quality === 'recovered' && denominator !== null
export const mayLendSql = `quality = 'recovered' AND denominator IS NOT NULL`

/**
 * Recovered counts were worked out from one figure, and may stand behind another printing of it that has none.
 * `lendsSql` is the same rule; tests/engine/rules.test.ts holds them together.
 */
export const lends = (value: number | null, lender: number | null) =>
  value !== null && lender !== null && Math.abs(value - lender) <= oneFigure
export const lendsSql = (value: string, lender: string) =>
  `coalesce(abs(${value} - ${lender}) <= ${oneFigure}, false)`

/** Symbols that say something of the figure itself; the others only hold it back. */
const claims: Readonly<Partial<Record<SymbolMeaning, number | 'no such figure'>>> = {
  'rounds to zero': 0,
  'not applicable': 'no such figure',
  'no denominator': 'no such figure',
}

const claimOf = ({ value, symbol }: Printed) => value ?? (symbol === null ? undefined : claims[symbol])

/** In steps of the last decimal, rounded half away from zero. */
const rounded = (steps: number) => Math.sign(steps) * Math.round(Math.abs(steps) + 1e-9)

/**
 * Two printings of one figure say different things at these decimals. One that was suppressed says nothing, and so
 * disagrees with nothing; nor do two numbers that may be one number rounded twice.
 */
export function disagree(a: Printed, b: Printed, decimals: number): boolean {
  const [one, other] = [claimOf(a), claimOf(b)]
  if (one === undefined || other === undefined) return false
  if (typeof one === 'string' || typeof other === 'string') return one !== other
  const [x, y] = [one * 10 ** decimals, other * 10 ** decimals]
  return rounded(x) !== rounded(y) && Math.abs(x - y) > 0.5 + 1e-9
}
