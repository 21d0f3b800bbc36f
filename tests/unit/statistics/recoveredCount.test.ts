import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoverCount } from '../../../src/statistics/recoveredCount'
import { roundTo } from '../../../src/statistics/rounding'

const printed = (counts: readonly number[], n: number, decimals: number) =>
  counts.map((x) => roundTo((100 * x) / n, decimals))

/** A group, how many of it each rate counts, and to how many decimals the rates are printed. */
const group = fc.integer({ min: 1, max: 6000 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    counts: fc.array(fc.integer({ min: 0, max: n }), { minLength: 1, maxLength: 3 }),
    decimals: fc.constantFrom(3, 6),
  }),
)

describe('a count recovered from rates', () => {
  it('is never another than the true one, and the true one is always among the candidates', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 0, max: 3000 }), ({ n, counts, decimals }, more) => {
        const found = recoverCount(printed(counts, n, decimals), decimals, { least: 1, most: n + more })
        if (found.kind === 'one') expect(found).toEqual({ kind: 'one', headcount: n, counts })
        else expect(found.kind === 'several' && found.candidates).toContain(n)
      }),
    )
  })

  it('is refused where a multiple fits as well, and told once the range leaves it out', () => {
    const rates = printed([659, 83], 2859, 6)
    expect(recoverCount(rates, 6, { least: 1, most: 6000 })).toEqual({
      kind: 'several',
      candidates: [2859, 5718],
    })
    expect(recoverCount(rates, 6, { least: 1, most: 4000 })).toEqual({
      kind: 'one',
      headcount: 2859,
      counts: [659, 83],
    })
  })

  it('is refused where rates of 0 say nothing of the size', () => {
    expect(recoverCount([0, 0], 3, { least: 5, most: 7 })).toEqual({ kind: 'several', candidates: [5, 6, 7] })
  })

  it('is none where the rates are not of one group', () => {
    expect(recoverCount([33.333, 12.346], 3, { least: 1, most: 40 })).toEqual({ kind: 'none' })
  })

  it('is that of a published rate: persistent absence, SEN support, primary, Stockport, 2023/24', () => {
    // DfE, Pupil absence in schools: persistent and severe absence of the same 2,859 pupils, to 6 decimals.
    const found = recoverCount([23.050017], 6, { least: 2000, most: 4000 })
    expect(found.kind === 'one' ? found : found).toMatchObject({
      kind: 'one',
      headcount: 2859,
      counts: [659],
    })
  })
})
