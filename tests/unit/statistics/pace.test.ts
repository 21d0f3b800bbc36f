import { expect, it } from 'vitest'
import { pace } from '../../../src/statistics/pace'
import oracles from '../../fixtures/oracles.json'
import { expectPrinted } from './support'

it('paid employment from 0.6% to 10%, at 2.0% half-way, is 15% of the way', () => {
  const {
    value_at_midpoint: value,
    R_linear: ratio,
    R_cagr: compound,
  } = oracles.sdg_progress.divergence_example
  const run = { baseline: 0.6, baselineDate: '2018-07-31', target: 10, targetDate: '2020-07-30' }
  const found = pace(run, value, '2019-07-31')
  expectPrinted(found?.ratio, ratio)
  expect(found?.share).toBeCloseTo(0.15, 2)
  expect(found?.ratio).toBeLessThan(compound)
})
