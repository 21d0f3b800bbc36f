/** Shares a reader knows from daily life: numerator and denominator. */
const shares = [
  [1, 100],
  [1, 50],
  [1, 20],
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
  [49, 50],
  [99, 100],
] as const

const odds = (chance: number) => Math.log(chance / (1 - chance))

/** A chance as a frequency: `about 1 in 10`, `less than 1 in 100`. */
export function chanceText(chance: number): string {
  if (chance < 0.005) return 'less than 1 in 100'
  if (chance > 0.995) return 'more than 99 in 100'
  const [of, out] = shares.reduce((best, share) =>
    Math.abs(odds(share[0] / share[1]) - odds(chance)) < Math.abs(odds(best[0] / best[1]) - odds(chance))
      ? share
      : best,
  )
  return `about ${of} in ${out}`
}
