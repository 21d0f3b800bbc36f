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
