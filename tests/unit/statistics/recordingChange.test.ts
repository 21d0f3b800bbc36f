import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normals, uniforms } from '../../../src/statistics/random'
import { changedAreas } from '../../../src/statistics/recordingChange'

const change = (standardErrors: number) => ({
  value: standardErrors,
  low: standardErrors - 1.959964,
  high: standardErrors + 1.959964,
})
const times = (count: number, standardErrors: number) =>
  Array.from({ length: count }, () => change(standardErrors))

describe('a change that scatters', () => {
  it('is where more than a tenth of the areas rise beyond the 99% level, and more than a tenth fall', () => {
    const many = (up: number, down: number) =>
      changedAreas([...times(up, 2.7), ...times(down, -2.7), ...times(100 - up - down, 0.5)])
    expect(many(11, 11)).toEqual({ areas: 100, up: 11, down: 11, scattered: true })
    expect(many(10, 50).scattered).toBe(false)
    expect(many(50, 10).scattered).toBe(false)
  })

  it('is not where nearly all areas move the same way, as when schools reopened', () => {
    expect(changedAreas([...times(148, 9), ...times(4, -0.3)])).toEqual({
      areas: 152,
      up: 148,
      down: 0,
      scattered: false,
    })
  })

  it('counts what is beyond the 95% level, and judges by the 99% level', () => {
    expect(changedAreas([...times(40, 2.2), ...times(40, -2.2)])).toEqual({
      areas: 80,
      up: 40,
      down: 40,
      scattered: false,
    })
  })

  it('is not said of a few areas', () => {
    expect(changedAreas([...times(9, 5), ...times(9, -5)]).scattered).toBe(false)
  })

  it('is never said by chance, though all areas move together', () => {
    const next = normals(uniforms(11))
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 20, max: 160 }), (shift, size) => {
        const drawn = Array.from({ length: size }, () => change(shift + next()))
        expect(changedAreas(drawn).scattered).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order, nor on which way is up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 }), (tenths) => {
        const all = tenths.map((tenth) => change(tenth / 10))
        const found = changedAreas(all)
        expect(changedAreas([...all].reverse())).toEqual(found)
        const turned = changedAreas(tenths.map((tenth) => change(-tenth / 10)))
        expect(turned).toEqual({ ...found, up: found.down, down: found.up })
      }),
    )
  })
})
