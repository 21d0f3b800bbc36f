import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, covered, overlap, placeLabels } from '../../../src/charts/core/labels/boxes'
import { nudge } from '../../../src/charts/core/labels/names'
import { textWidth, wrap } from '../../../src/charts/core/labels/text'
import { everyYear, periodTicks } from '../../../src/charts/core/scales'
import { parsePeriod } from '../../../src/framework/period'

const box = fc.record({
  x: fc.integer({ min: 0, max: 200 }),
  y: fc.integer({ min: 0, max: 100 }),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 20 }),
})
const stroke = fc.record({
  from: fc.record({ x: fc.nat(200), y: fc.nat(100) }),
  to: fc.record({ x: fc.nat(200), y: fc.nat(100) }),
})

describe('placing labels', () => {
  it('leaves out what finds no place', () => {
    const only = { x: 0, y: 0, width: 10, height: 10 }
    const wishes = [
      { item: 'a', positions: [only] },
      { item: 'b', positions: [only] },
    ]
    expect(placeLabels(wishes).map(({ item }) => item)).toEqual(['a'])
  })

  it('never puts a label on another, on what is taken or out of bounds', () => {
    const bounds: Box = { x: 10, y: 5, width: 180, height: 90 }
    const wish = fc.record({ item: fc.nat(), positions: fc.array(box, { maxLength: 6 }), keep: fc.boolean() })
    fc.assert(
      fc.property(fc.array(wish), fc.array(box), fc.array(stroke), (wishes, taken, strokes) => {
        const placed = placeLabels(wishes, { taken, strokes, bounds }).map((label) => label.box)
        for (const [index, a] of placed.entries()) {
          for (const b of [...taken, ...placed.slice(index + 1)]) expect(overlap(a, b)).toBe(false)
          expect(a.x >= 10 && a.x + a.width <= 190 && a.y >= 5 && a.y + a.height <= 95).toBe(true)
        }
      }),
    )
  })

  it('keeps a label off the lines unless it must be kept', () => {
    const strokes = [{ from: { x: 0, y: 5 }, to: { x: 100, y: 5 } }]
    const on = { x: 0, y: 0, width: 10, height: 10 }
    const off = { ...on, y: 10 }
    expect(placeLabels([{ item: 'a', positions: [on, off] }], { strokes })[0]?.box).toBe(off)
    expect(placeLabels([{ item: 'a', positions: [on] }], { strokes })).toEqual([])
    expect(placeLabels([{ item: 'a', positions: [on], keep: true }], { strokes })[0]?.box).toBe(on)
  })

  it('measures how much of a stroke a box covers', () => {
    const square = { x: 0, y: 0, width: 10, height: 10 }
    expect(covered({ from: { x: -5, y: 5 }, to: { x: 25, y: 5 } }, square)).toBeCloseTo(10)
    expect(covered({ from: { x: 0, y: 0 }, to: { x: 10, y: 10 } }, square)).toBeCloseTo(Math.SQRT2 * 10)
    expect(covered({ from: { x: 5, y: 20 }, to: { x: 5, y: 12 } }, square)).toBe(0)
    expect(covered({ from: { x: 20, y: 5 }, to: { x: 20, y: 5 } }, square)).toBe(0)
  })
})

it('nudges spans apart, within their room, in their order, and no more than it must', () => {
  const span = fc.record({ at: fc.integer({ min: -50, max: 450 }), size: fc.integer({ min: 1, max: 30 }) })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const placed = nudge(spans, 0, 400).map((middle, index) => {
        const { at, size } = spans[index] ?? { at: 0, size: 0 }
        return { at, size, from: middle - size / 2, to: middle + size / 2 }
      })
      const sorted = [...placed].sort((a, b) => a.from - b.from)
      for (const [index, one] of sorted.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(-1e-6)
        expect(one.to).toBeLessThanOrEqual(400 + 1e-6)
        const next = sorted[index + 1]
        if (next) expect(one.to).toBeLessThanOrEqual(next.from + 1e-6)
        if (next) expect(one.at).toBeLessThanOrEqual(next.at)
      }
    }),
  )
  expect(
    nudge(
      [
        { at: 10, size: 4 },
        { at: 50, size: 4 },
      ],
      0,
      100,
    ),
  ).toEqual([10, 50])
})

it('wraps a text into lines that fit and loses no word', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1, maxLength: 9 }).filter((word) => !word.includes(' ')),
        { minLength: 1 },
      ),
      (words) => {
        const lines = wrap(words.join(' '), 80)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line)).toBeLessThanOrEqual(80)
      },
    ),
  )
})

describe('the time axis', () => {
  const years = (...labels: string[]) => labels.flatMap((label) => parsePeriod(label) ?? [])

  it.each([
    [
      ['2017/18', '2020/21'],
      ['2017/18', '2018/19', '2019/20', '2020/21'],
    ],
    [
      ['1998/99', '2001/02'],
      ['1998/99', '1999/00', '2000/01', '2001/02'],
    ],
    [
      ['2018-19', '2020-21'],
      ['2018-19', '2019-20', '2020-21'],
    ],
    [
      ['January 2019', 'January 2021'],
      ['January 2019', 'January 2020', 'January 2021'],
    ],
    [
      ['2019', '2021'],
      ['2019', '2020', '2021'],
    ],
    [
      ['2019', '2020/21'],
      ['2019', '2020/21'],
    ],
    [
      ['2024/25 autumn', '2025/26 autumn'],
      ['2024/25 autumn', '2025/26 autumn'],
    ],
  ])('names the years between %j', (given, expected) => {
    const periods = years(...given)
    expect(everyYear(periods, periods.at(-1)?.end ?? '').map(({ label }) => label)).toEqual(expected)
  })

  it('labels no two periods so close that they touch, and always the last', () => {
    const periods = everyYear(years('2010/11', '2024/25'), '2025-07-31')
    const [from, to] = [Date.parse('2011-07-31'), Date.parse('2025-07-31')]
    for (let width = 120; width < 1200; width += 40) {
      const ticks = periodTicks(
        periods,
        (date) => ((Date.parse(date) - from) / (to - from)) * width,
        0,
        width,
      )
      const shown = ticks.filter(({ text }) => text)
      expect(shown.at(-1)?.text).toBe('2024/25')
      for (const [index, { x, text }] of shown.entries()) {
        const next = shown[index + 1]
        if (next) expect(x + textWidth(text) / 2).toBeLessThan(next.x - textWidth(next.text) / 2)
      }
    }
  })
})
