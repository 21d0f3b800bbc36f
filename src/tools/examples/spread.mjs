/** How unequal a spread may be, in steps of 1/256: from nearly equal to a few who miss nearly everything. */
const steps = { per: 256, most: 640, least: 128 }
/** No pupil on a roll misses more than this share of the year. */
const most = 0.98
const persistent = 0.1

/** The natural logarithm, by plain arithmetic: Math.log may differ in its last bit from one machine to another. @param {number} x */
export function ln(x) {
  let halvings = 0
  let rest = x
  for (; rest < 0.75; rest *= 2) halvings += 1
  const z = (rest - 1) / (rest + 1)
  let sum = 0
  let power = z
  for (let n = 1; n < 40; n += 2) {
    sum += power / n
    power *= z * z
  }
  return 2 * sum - halvings * Math.LN2
}

/** x to the power of whole 256ths, by square roots, which every machine rounds alike. @param {number} x @param {number} step */
export function power(x, step) {
  let result = 1
  for (let whole = 0; whole < Math.floor(step / steps.per); whole++) result *= x
  let root = x
  for (let part = steps.per / 2; part >= 1; part /= 2) {
    root = Math.sqrt(root)
    if (step & part) result *= root
  }
  return result
}

/**
 * The shares of sessions that pupils miss, as a function of the pupil's place among all (0 to 1): a Weibull
 * distribution, chosen so that `mean` is missed on average and that `persistently` of them miss a tenth or more.
 * Of two that do, the one with the longer tail is taken: absence is clustered in few pupils.
 * @param {{ mean: number, persistently: number }} wanted shares
 * @param {number} pupils
 */
export function spreadOf({ mean, persistently }, pupils) {
  const grid = Math.min(Math.max(pupils, 1), 1000)
  const bases = Array.from({ length: grid }, (_, at) => -ln(1 - (at + 0.5) / grid))
  const threshold = -ln(persistently)
  const scaleOf = (/** @type {number} */ step) => persistent / power(threshold, step)
  let best = { step: steps.per, off: Number.POSITIVE_INFINITY }
  let above = false
  for (let step = steps.most; step >= steps.least; step--) {
    const scale = scaleOf(step)
    const off = bases.reduce((sum, base) => sum + Math.min(most, scale * power(base, step)), 0) / grid - mean
    if (Math.abs(off) < Math.abs(best.off)) best = { step, off }
    if (above && off <= 0) break
    above = off > 0
  }
  const scale = scaleOf(best.step)
  return (/** @type {number} */ place) => Math.min(most, scale * power(-ln(1 - place), best.step))
}
