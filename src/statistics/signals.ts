import type { Limits, Values } from './xmr'

/** Signs of something other than chance, the one that says most first. */
export const rules = [
  'outside-limit',
  'seven-rising-or-falling',
  'two-of-three-near-limit',
  'seven-on-one-side',
] as const

/** A rule that fires at a point, and which way: above the mean or rising is `high`. */
export interface Signal {
  readonly rule: (typeof rules)[number]
  readonly side: 'high' | 'low'
}

/** The side on which all of some signs are; none where one is 0. */
function sideOf(signs: readonly number[]): Signal['side'] | undefined {
  if (signs.every((sign) => sign > 0)) return 'high'
  return signs.every((sign) => sign < 0) ? 'low' : undefined
}

/** Every run of `size` neighbours that holds an index, earliest first. */
function around<T>(list: readonly T[], index: number, size: number): (readonly T[])[] {
  const first = Math.max(0, index - size + 1)
  const last = Math.min(index, list.length - size)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    list.slice(first + at, first + at + size),
  )
}

/**
 * The rules that fire for each value, in the order of `rules`; a gap neither fires nor is crossed. Every one of seven is
 * marked, of three only those beyond two thirds of the way from the mean to a limit. Of a rise and a fall that meet in a
 * point, the later counts.
 * Source: NHS England, "Making data count", and NHS-R community, NHSRplotthedots.
 */
export function signals(values: Values, { mean, lower, upper }: Limits): readonly (readonly Signal[])[] {
  const signs = values.map((value) => (value === null ? 0 : Math.sign(value - mean)))
  const beyond = (value: number | null) =>
    value !== null && (value > mean + ((upper - mean) * 2) / 3 || value < mean - ((mean - lower) * 2) / 3)
  const points = values.map((value, index) => ({ value, sign: signs[index] ?? 0, beyond: beyond(value) }))
  return points.map(({ value, sign, beyond }, index) => {
    if (value === null) return []
    const found: Record<Signal['rule'], (Signal['side'] | undefined)[]> = {
      'outside-limit': [value > upper || value < lower ? sideOf([sign]) : undefined],
      'seven-rising-or-falling': around(values, index, 7).map((seven) =>
        sideOf(
          seven.slice(1).map((one, at) => {
            const before = seven[at]
            return one === null || before === null || before === undefined ? 0 : one - before
          }),
        ),
      ),
      'two-of-three-near-limit': around(points, index, 3).map((three) =>
        beyond && three.filter((one) => one.beyond).length >= 2
          ? sideOf(three.map((one) => one.sign))
          : undefined,
      ),
      'seven-on-one-side': around(signs, index, 7).map(sideOf),
    }
    return rules.flatMap((rule) => {
      const side = found[rule].findLast((one) => one !== undefined)
      return side ? [{ rule, side }] : []
    })
  })
}
