import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../src/framework/period'
import { poissonInterval } from '../../../src/statistics/intervals'
import { type Repeats, ratioOf, repeatsAt, widenedBy } from '../../../src/verdict/uncertainty/repeats'
import { derivation } from '../../../src/words/derivation/derivation'
import { goal, judged, measure, series } from './support'

/** England’s suspensions by pupil suspended, or an area’s own. */
function repeats(label: string, events: number, children: number, of?: string): Repeats {
  const period = parsePeriod(label)
  const [first] = series({ [label]: 0 }).points
  if (!period || !first) throw new Error(`${label} is not a period`)
  const [counted, once] = [events, children].map((numerator) => ({ ...first, numerator }))
  const ratio = counted && once && ratioOf(counted, once)
  if (!counted || !once || ratio === undefined) throw new Error('There are children')
  return { period, ratio, events: counted, children: once, ...(of ? { of } : {}) }
}
const at = (label: string) => parsePeriod(label) ?? { label, kind: 'term', start: '', end: '' }

describe('events that one child may repeat', () => {
  // SEN support, England: exclusions_by_characteristic_england_201112_201617.csv.
  const england = [repeats('2015/16', 125090, 54055, 'England'), repeats('2016/17', 135575, 56735, 'England')]
  const own = repeats('2019/20 autumn', 347, 190)

  it('come 2.39 to a child (England, SEN support, 2016/17)', () => {
    expect(england[1]?.ratio).toBeCloseTo(2.39, 2)
  })

  it('a term goes by the area’s own, a year by the nearest of the country, never one by the other', () => {
    const known = [...england, own]
    expect(repeatsAt(known, at('2019/20 autumn'))).toBe(own)
    expect(repeatsAt(known, at('2019/20'))).toBe(england[1])
    expect(repeatsAt(known, at('2015/16'))).toBe(england[0])
    expect(repeatsAt(known, at('2020/21 autumn'))).toBeUndefined()
    expect(repeatsAt([repeats('2019/20 autumn', 3, 2, 'England'), own], at('2019/20 autumn'))).toBe(own)
  })

  it('never come less than one to a child, and from rates where no counts are known', () => {
    const [events, children] = series({ '2019/20': 7.5, '2020/21': 3 }).points
    if (!events || !children) throw new Error('There are two points')
    expect(ratioOf(events, children)).toBe(2.5)
    expect(ratioOf(children, events)).toBe(1)
    expect(ratioOf(events, { ...children, value: 0 })).toBeUndefined()
  })

  it('widen the limits by √φ, and no further than 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 1, max: 9, noNaN: true }), (x, phi) => {
        const plain = poissonInterval(x)
        const wide = widenedBy(phi, x, plain)
        expect(wide.high - x).toBeCloseTo((plain.high - x) * Math.sqrt(phi), 8)
        expect(wide.low >= 0 && wide.low <= plain.low + 1e-9).toBe(true)
      }),
    )
  })

  it('are said in the derivation', () => {
    const suspensions = measure({ interval: 'repeated events', counted: 'suspension' })
    const sizes = series({ 'January 2019': 4191 }).points
    const verdict = (known: readonly Repeats[]) =>
      judged(goal({ decimals: 2 }), suspensions, series({ '2018/19': 15.03 }), [], '2026-11-24', {
        sizes,
        repeats: known,
      })
    const interval = (known: readonly Repeats[]) => {
      const found = verdict(known).uncertainty.get('2018/19')
      return found?.why === undefined && found ? found.high - found.low : Number.NaN
    }
    expect(interval(england) / interval([])).toBeCloseTo(Math.sqrt(england[1]?.ratio ?? 0), 6)
    const step = derivation(verdict(england)).find(({ title }) => title.includes('2018/19 (Byar)'))
    expect(step?.formula).toContain('√φ times as far')
    expect(step?.inputs.at(-1)).toEqual({
      name: 'φ, events for each child with any',
      value: '2.39',
      from: 'England, 2016/17: 135575 ÷ 56735; the area’s own is not known',
    })
  })
})
