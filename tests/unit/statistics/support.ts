import fc from 'fast-check'
import { expect } from 'vitest'

/** A number equals another to the last digit that other is printed with, the noise of the machine skipped. */
export function expectPrinted(actual: number | undefined, printed: number) {
  const [, decimals = ''] = /\.(\d+)/.exec(String(printed)) ?? []
  const tolerance = Math.max(0.5 * 10 ** -decimals.length * 1.000001, Math.abs(printed) * 1e-12)
  expect(Math.abs((actual ?? Number.NaN) - printed), `${actual} for ${printed}`).toBeLessThanOrEqual(
    tolerance,
  )
}

/** x of n, whole numbers. */
export const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

export const polarity = fc.constantFrom('higher' as const, 'lower' as const)

export const mirrored = { higher: 'lower', lower: 'higher' } as const

/** Hundredths, so that mirrored sums stay exact enough to compare. */
export const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100)
