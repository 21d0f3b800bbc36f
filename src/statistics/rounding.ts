/** The last decimal that is published. What stands behind it is binary noise, or more than anybody counted. */
export const lastDecimal = 6

/**
 * Rounds half away from zero, as published statistics do; a tiny guard undoes binary noise, so that 0.115 at two
 * decimals is 0.12.
 */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const scaled = Math.abs(value) * scale
  const rounded = (Math.floor(scaled + 0.5 + 1e-9) / scale) * Math.sign(value)
  return rounded === 0 ? 0 : rounded
}
