/** What several rates of one group, printed as percentages, tell of its size. */
export type RecoveredCount =
  /** One size alone gives every rate: how many people it is, and how many of them, or events, each rate counts. */
  | { readonly kind: 'one'; readonly headcount: number; readonly counts: readonly number[] }
  /** More than one does, and nothing here says which: no count may be claimed. */
  | { readonly kind: 'several'; readonly candidates: readonly number[] }
  | { readonly kind: 'none' }

/** Room for the machine's own rounding, far below any printed digit. */
const noise = 1e-9

/**
 * Recovers a headcount from several rates of it: n fits when for every rate r there is a whole x for which 100x / n, in
 * percent, rounds to r. Printed to many decimals, rates have few headcounts in common; a multiple of one that fits gives
 * the same rates and fits too, so the plausible range must tell them apart.
 * Source: the arithmetic of rounding, as in Brown and Heathers, The GRIM test, Social Psychological and Personality
 * Science 8 (2017) 363–369, turned round from checking a mean to finding its n.
 * @param rates percentages, as printed; one of 0 alone says nothing of the size
 * @param decimals how many decimals each is printed to
 * @param range the least and the most people the group may have, both included; at least 1
 */
export function recoverCount(
  rates: readonly number[],
  decimals: number,
  range: { readonly least: number; readonly most: number },
): RecoveredCount {
  const half = 0.5 * 10 ** -decimals + noise
  const countOf = (rate: number, n: number) => Math.round((rate * n) / 100)
  const candidates: number[] = []
  for (let n = Math.max(1, Math.ceil(range.least)); n <= range.most; n += 1)
    if (rates.every((rate) => Math.abs((100 * countOf(rate, n)) / n - rate) <= half)) candidates.push(n)
  const [headcount, another] = candidates
  if (headcount === undefined) return { kind: 'none' }
  if (another !== undefined) return { kind: 'several', candidates }
  return { kind: 'one', headcount, counts: rates.map((rate) => countOf(rate, headcount)) }
}
