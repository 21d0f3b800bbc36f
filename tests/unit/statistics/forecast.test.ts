import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf, forecast } from '../../../src/statistics/forecast'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted, hundredths, mirrored, polarity } from './support'

const oracle = oracles.forecast_probability.case
const pointsOf = (values: readonly number[]) => values.map((value, time) => ({ time, value }))
const list = fc.array(hundredths(-2, 50), { minLength: 4, maxLength: 9 })

describe('the forecast', () => {
  it('reproduces Progress 8 at SEN support, 2016 to 2019, for 2020', () => {
    const points = oracle.t.map((time, index) => ({ time, value: oracle.y[index] ?? Number.NaN }))
    const found = forecast(points, oracle.t_star)
    expectPrinted(found?.value, oracle.f)
    expectPrinted(found?.error, oracle.SE)
    expectPrinted(found?.low80, oracle.PI80[0] ?? Number.NaN)
    expectPrinted(found?.high80, oracle.PI80[1] ?? Number.NaN)
    expectPrinted(found && chanceOf(found, oracle.target, 'higher'), oracle.P)
    expect(found?.freedom).toBe(2)
    expect((found?.intercept ?? 0) + (found?.slope ?? 0) * oracle.t_star).toBeCloseTo(oracle.f, 10)
  })

  it('is refused below four points, or where all stand at one time', () => {
    expect(forecast(pointsOf([1, 2, 3]), 5)).toBeUndefined()
    expect(
      forecast(
        pointsOf([1, 2, 3, 4]).map((one) => ({ ...one, time: 2020 })),
        2021,
      ),
    ).toBeUndefined()
  })

  it('of points on a line has no error, and reaches a target or not', () => {
    const found = forecast(pointsOf([0.4, 0.3, 0.2, 0.1]), 4)
    expect(found).toMatchObject({ error: 0, low80: found?.value, high80: found?.value })
    expect(found?.value).toBeCloseTo(0, 12)
    const chances = [-0.1, 0, 0.1].map((target) => found && chanceOf(found, target, 'higher'))
    expect(chances).toEqual([1, 0.5, 0])
  })

  it('is never narrower than sampling allows, and as wide as the past asks', () => {
    const onLine = pointsOf([0.4, 0.3, 0.2, 0.1])
    const sampled = forecast(onLine, 4, { floor: 0.1 })
    expect(sampled?.freedom).toBeUndefined()
    expect(sampled?.error).toBeCloseTo(0.1 * Math.sqrt(1 + 1 / 4 + 2.5 ** 2 / 5), 12)
    expect((sampled?.high80 ?? 0) - (sampled?.value ?? 0)).toBeCloseTo(
      1.2815515655 * (sampled?.error ?? 0),
      9,
    )
    fc.assert(
      fc.property(list, fc.double({ min: 0, max: 5, noNaN: true }), (values, floor) => {
        const [plain, floored, wide] = [{}, { floor }, { floor, factor: 2 }].map((options) =>
          forecast(pointsOf(values), values.length, options),
        )
        if (!plain || !floored || !wide) throw new Error('There are four points or more')
        const half = ({ high80, value }: typeof plain) => high80 - value
        expect(half(floored)).toBeGreaterThanOrEqual(half(plain) - 1e-9)
        expect(half(wide)).toBeCloseTo(2 * half(floored), 8)
      }),
    )
  })

  it('mirrors: the chance of being above is that of not being below', () => {
    fc.assert(
      fc.property(list, hundredths(-2, 50), polarity, (values, target, which) => {
        const found = forecast(pointsOf(values), values.length)
        const turned = forecast(pointsOf(values.map((value) => -value)), values.length)
        if (!found || !turned) throw new Error('There are four points or more')
        const chance = chanceOf(found, target, which)
        expect(chance).toBeCloseTo(1 - chanceOf(found, target, mirrored[which]), 10)
        expect(chance).toBeCloseTo(chanceOf(turned, -target, mirrored[which]), 10)
        expect(chance >= 0 && chance <= 1).toBe(true)
      }),
    )
  })

  it('is surer close by than far away, and holds itself', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 9 }), (values, years) => {
        const [near, far] = [0, 1].map((more) => forecast(pointsOf(values), values.length + years + more))
        expect(near?.error).toBeLessThanOrEqual(far?.error ?? Number.NaN)
        expect(near?.low80).toBeLessThanOrEqual(near?.value ?? Number.NaN)
        expect(near?.high80).toBeGreaterThanOrEqual(near?.value ?? Number.NaN)
      }),
    )
  })
})
