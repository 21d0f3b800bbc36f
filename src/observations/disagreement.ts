import type { SymbolMeaning } from '../framework/vocabulary'

/** What a printing says of a figure. */
interface Said {
  readonly value: number | null
  readonly symbol: SymbolMeaning | null
}

/** Symbols that say something of the figure itself; the others only hold it back. */
const claims: Readonly<Partial<Record<SymbolMeaning, number | 'no such figure'>>> = {
  'rounds to zero': 0,
  'not applicable': 'no such figure',
  'no denominator': 'no such figure',
}

const claimOf = ({ value, symbol }: Said) => value ?? (symbol === null ? undefined : claims[symbol])

/** In steps of the last decimal, rounded half away from zero. */
const rounded = (steps: number) => Math.sign(steps) * Math.round(Math.abs(steps) + 1e-9)

/**
 * Two printings of one figure say different things at these decimals. One that was held back says nothing, and so
 * disagrees with nothing; nor do two numbers that may be one number rounded twice.
 */
export function disagree(a: Said, b: Said, decimals: number): boolean {
  const [one, other] = [claimOf(a), claimOf(b)]
  if (one === undefined || other === undefined) return false
  if (typeof one === 'string' || typeof other === 'string') return one !== other
  const [x, y] = [one * 10 ** decimals, other * 10 ** decimals]
  return rounded(x) !== rounded(y) && Math.abs(x - y) > 0.5 + 1e-9
}
