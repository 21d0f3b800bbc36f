import { describe, expect, it } from 'vitest'
import { normals, uniforms } from '../../../src/statistics/random'

const take = (next: () => number, count: number) => Array.from({ length: count }, next)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('numbers drawn by a seed', () => {
  it('are Marsaglia’s where they start from his own', () => {
    expect(take(uniforms(123_456_789), 3).map((value) => value * 2 ** 32)).toEqual([
      3_701_687_786, 458_299_110, 2_500_872_618,
    ])
  })

  it('are the same for the same seed, others for another, and never 1', () => {
    expect(take(uniforms(5), 50)).toEqual(take(uniforms(5), 50))
    expect(take(uniforms(5), 50)).not.toEqual(take(uniforms(6), 50))
    const many = take(uniforms(9), 100_000)
    expect(Math.min(...many.slice(0, 50_000))).toBeGreaterThanOrEqual(0)
    expect(many.every((value) => value < 1)).toBe(true)
    expect(mean(many)).toBeCloseTo(0.5, 2)
  })

  it('lie as a normal distribution has them', () => {
    const many = take(normals(uniforms(9)), 200_000)
    expect(mean(many)).toBeCloseTo(0, 2)
    expect(mean(many.map((z) => z * z))).toBeCloseTo(1, 1)
    expect(mean(many.map((z) => Number(Math.abs(z) > 1.959964)))).toBeCloseTo(0.05, 2)
    expect(mean(many.map((z) => Number(z > 1.959964)))).toBeCloseTo(0.025, 2)
  })
})
