import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules, signals } from '../../../src/statistics/signals'
import { assurance, type Limits, type Values, xmr } from '../../../src/statistics/xmr'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted, hundredths, mirrored, polarity } from './support'

const [spike, chart] = oracles.xmr.cases
const { seven_point_trend_cases: trends, assurance_increase: assured } = oracles.xmr.rules
const limits = (changes: Partial<Limits> = {}): Limits => ({
  mean: 0,
  movingRange: 0,
  lower: -3,
  upper: 3,
  ...changes,
})
const fired = (values: Values, of = limits()) =>
  signals(values, of).map((point) => point.map(({ rule, side }) => `${rule}: ${side}`))

describe('XmR limits', () => {
  it.each([
    ['unscreened', {}, spike?.unscreened, spike?.exact?.unscreened],
    ['screened', { screen: true }, spike?.screened, spike?.exact?.screened],
  ] as const)('reproduces the %s limits around a spike', (_, options, printed, exact) => {
    const found = xmr(spike?.values ?? [], options)
    expectPrinted(found?.mean, spike?.mean ?? Number.NaN)
    expectPrinted(found?.mean, spike?.exact?.mean ?? Number.NaN)
    expectPrinted(found?.lower, exact?.[0] ?? Number.NaN)
    expectPrinted(found?.upper, exact?.[1] ?? Number.NaN)
    expectPrinted(found?.lower, printed?.lpl ?? Number.NaN)
    expectPrinted(found?.upper, printed?.upl ?? Number.NaN)
  })

  it('reproduces the limits of a chart of shares', () => {
    const found = xmr((chart?.num ?? []).map((x, index) => x / (chart?.den?.[index] ?? Number.NaN)))
    const { mean = 0, lower = 0, upper = 0 } = found ?? {}
    const rounded = [lower, mean + ((lower - mean) * 2) / 3, mean + ((upper - mean) * 2) / 3, upper].map(
      (limit) => Number(limit.toFixed(chart?.dp)),
    )
    expect(rounded).toEqual([chart?.ll99, chart?.ll95, chart?.ul95, chart?.ul99])
  })

  it('measures no range across a gap, and has no limits without neighbours', () => {
    expect(xmr([1, 2, null, 9, 10])).toMatchObject({ movingRange: 1, mean: 5.5 })
    expect(xmr([1, null, 2, null, 3])).toBeUndefined()
    expect(xmr([])).toBeUndefined()
  })

  it('of one value over and over are that value, and no rule fires', () => {
    const values = Array<number>(14).fill(0.1)
    const found = xmr(values)
    expect(found).toEqual({ mean: 0.1, movingRange: 0, lower: 0.1, upper: 0.1 })
    expect(found && fired(values, found).flat()).toEqual([])
  })
})

describe('signals', () => {
  it.each(trends)('finds the seventh point that rises or falls in %j', (values = [], expected = []) => {
    const wide = limits({ mean: values[0] ?? 0, lower: -99, upper: 99 })
    const rising = fired(values, wide).map((point) => point.find((one) => one.startsWith('seven-rising')))
    const last = expected.at(-1)
    const side = last === 1 ? 'high' : 'low'
    // The source marks the point that completes the seven; the chart marks all of them.
    expect(rising).toEqual(values.map(() => (last ? `seven-rising-or-falling: ${side}` : undefined)))
  })

  it('marks what lies outside a limit, not what lies on it', () => {
    expect(fired([3, 3.01, null, -3.01])).toEqual([[], ['outside-limit: high'], [], ['outside-limit: low']])
  })

  it('marks seven on one side of the mean, not six, and not across a gap or the mean itself', () => {
    const seven = 'seven-on-one-side: low'
    expect(fired([1, ...Array<number>(7).fill(-1), 1]).map((point) => point[0])).toEqual([
      undefined,
      ...Array<string>(7).fill(seven),
      undefined,
    ])
    const six = Array<number>(6).fill(-1)
    for (const between of [null, 0, 1]) expect(fired([...six, between, ...six]).flat()).toEqual([])
  })

  it('marks of three on one side the two beyond two thirds', () => {
    const two = 'two-of-three-near-limit: high'
    expect(fired([2.1, 1, 2.1, -1])).toEqual([[two], [], [two], []])
    expect(fired([2.1, -1, 2.1])).toEqual([[], [], []])
    expect(fired([2, 1, 2])).toEqual([[], [], []])
    expect(fired([2.1, 1, 1, 2.1])).toEqual([[], [], [], []])
  })

  it('where a rise and a fall meet, the later counts', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    const sides = signals(values, limits({ mean: 4, lower: -9, upper: 19 })).map((point) => point[0]?.side)
    expect(sides).toEqual([...Array<string>(6).fill('high'), ...Array<string>(7).fill('low')])
  })

  it('mirror with the values, in the order of the rules', () => {
    const values = fc.array(fc.option(hundredths(-4, 4), { freq: 9 }), { minLength: 2, maxLength: 40 })
    const turn = { high: 'low', low: 'high' } as const
    fc.assert(
      fc.property(values, (list) => {
        const found = signals(list, limits())
        const turned = signals(
          list.map((value) => value && -value),
          limits(),
        )
        expect(turned.map((point) => point.map(({ rule, side }) => ({ rule, side: turn[side] })))).toEqual(
          found,
        )
        for (const point of found) {
          const order = point.map(({ rule }) => rules.indexOf(rule))
          expect(order).toEqual([...order].sort((a, b) => a - b))
        }
      }),
    )
  })
})

describe('assurance', () => {
  const words: Record<string, string> = {
    consistent_fail: 'consistently-misses',
    consistent_pass: 'consistently-meets',
    inconsistent: 'hit-or-miss',
  }

  it.each(assured.out.map((word, index) => [word, assured.lpl[index], assured.upl[index]] as const))(
    'reproduces %s',
    (word, lower = Number.NaN, upper = Number.NaN) => {
      expect(assurance(limits({ lower, upper }), assured.target, 'higher')).toBe(words[word])
    },
  )

  it('mirrors with the polarity', () => {
    fc.assert(
      fc.property(
        hundredths(-5, 5),
        hundredths(0, 5),
        hundredths(-9, 9),
        polarity,
        (lower, width, target, which) => {
          const upper = lower + width
          expect(assurance(limits({ lower: -upper, upper: -lower }), -target, mirrored[which])).toBe(
            assurance(limits({ lower, upper }), target, which),
          )
        },
      ),
    )
  })
})
