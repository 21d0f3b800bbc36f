/** One of many tests: its two-sided p-value, and whether it finds something by itself. */
export interface OneTest {
  readonly p: number
  readonly found: boolean
}

/** Many tests made at once. */
export interface Family {
  readonly tests: number
  /** Beyond chance one by one. */
  readonly found: number
  /** How many chance alone would find, were there nothing to find. */
  readonly byChance: number
  /** Of those found, how many are kept. */
  readonly kept: number
  /** One answer a test, in their order: it finds something, and stays at a false discovery rate of a tenth. */
  readonly isKept: readonly boolean[]
}

/** How many of some tests at the 95% level would find something by chance alone, were there nothing to find. */
export const byChance = (tests: number) => tests * 0.05

/** The share of findings that may be false where many are made at once. */
export const falseDiscoveryRate = 0.1

/**
 * Which findings of many tests survive when no more than a tenth of those kept may be false: all up to the largest
 * p-value that is at most its rank over the number of tests, times the rate.
 * It holds for independent tests, and for such as lean the same way, as one figure against many (Benjamini and Yekutieli,
 * The Annals of Statistics 29 (2001) 1165–1188).
 * Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 * @param pValues of all tests made, those that found nothing included; from 0 to 1
 * @returns one answer a test, in their order
 */
export function surviving(pValues: readonly number[], rate = falseDiscoveryRate): boolean[] {
  const last = [...pValues]
    .sort((a, b) => a - b)
    .findLast((p, index, all) => p <= ((index + 1) / all.length) * rate)
  return pValues.map((p) => last !== undefined && p <= last)
}

/** Tests taken together as one family. */
export function familyOf(tests: readonly OneTest[]): Family {
  const stays = surviving(tests.map(({ p }) => p))
  const isKept = tests.map(({ found }, index) => found && (stays[index] ?? false))
  const count = (all: readonly boolean[]) => all.filter(Boolean).length
  return {
    tests: tests.length,
    found: count(tests.map(({ found }) => found)),
    byChance: byChance(tests.length),
    kept: count(isKept),
    isKept,
  }
}
