import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlKind } from '../../../src/charts/control/ControlChart'
import { controlLayout } from '../../../src/charts/control/controlLayout'
import { controlSeries } from '../../../src/charts/control/controlSeries'
import { overlap } from '../../../src/charts/core/labels/boxes'
import { lineHeight, textWidth } from '../../../src/charts/core/labels/text'
import { nearestStop } from '../../../src/charts/core/reading/pointer'
import type { Note } from '../../../src/framework/framework'
import { termsOf } from '../../../src/framework/period'
import { roundTo } from '../../../src/statistics/rounding'
import { control } from '../../../src/verdict/control/control'
import { goal, measure, note, series } from '../verdict/support'
import { tableOf } from './support'

const years = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25', '2025/26']
const terms = years.flatMap(termsOf)
const suspensions = measure({ name: 'Suspensions', decimals: 2, yearFromTerms: true, interval: 'events' })

function tried(values: readonly (number | null)[], notes: readonly Note[] = []) {
  const figures = Object.fromEntries(values.map((value, index) => [terms[index] ?? '', value]))
  const of = { measure: suspensions, goal: goal({ target: 18 }), notes }
  return control({ ...of, points: series(figures, notes).points })
}
function judged(...input: Parameters<typeof tried>) {
  const found = tried(...input)
  if (found?.state !== 'on') throw new Error('The chart is off')
  return found
}
const wave = (count: number, up = 0) => Array.from({ length: count }, (_, index) => 7.5 + up + (index % 2))

describe('what the control chart draws', () => {
  it('marks each figure by what it says, and joins none across one that does not count', () => {
    const notes = [note({ kind: 'disrupted', period: terms[6] ?? '', sentence: 'Schools were closed.' })]
    const drawn = controlSeries({
      control: judged([...wave(6), 1, ...wave(4), null, ...wave(2), 14], notes),
      areaName: 'Stockport',
    })
    expect(drawn.runs.map((run) => run.length)).toEqual([6, 4, 3])
    expect(drawn.marks.map(({ look }) => look)).toEqual([
      ...Array<string>(6).fill('normal'),
      'disrupted',
      ...Array<string>(6).fill('normal'),
      'worsening',
    ])
    expect(drawn.periods).toHaveLength(15)
  })

  it('draws each stretch’s own levels and names those that hold now, with the latest figure', () => {
    const restart = note({ kind: 'restart', period: terms[12] ?? '' })
    const drawn = controlSeries({
      control: judged([...wave(12), ...wave(12, 10)], [restart]),
      areaName: 'Stockport',
    })
    const ends = drawn.levels.map(({ name, steps }) => {
      const last = steps.at(-1)
      return [name, last && roundTo(last.value, 2), last?.period.label]
    })
    expect(ends).toEqual([
      ['Upper limit', 10.81, '2021/22 summer'],
      ['Mean', 7.94, '2021/22 summer'],
      ['Lower limit', 5.08, '2021/22 summer'],
      ['Upper limit', 20.82, '2025/26 summer'],
      ['Mean', 17.94, '2025/26 summer'],
      ['Lower limit', 15.07, '2025/26 summer'],
      ['The termly target', 6, '2025/26 summer'],
    ])
    expect(drawn.names.map(({ text }) => text)).toEqual([
      'Stockport 18.50%',
      'Upper limit 20.82%',
      'Mean 17.94%',
      'Lower limit 15.07%',
      'The termly target 6.00%',
    ])
    expect(drawn.restarts.map(({ label }) => label)).toEqual(['2022/23 autumn'])
    const placed = controlLayout(drawn, 800)
    const [edge = 0] = placed.restarts
    expect(edge).toBeGreaterThan(placed.stops[11]?.x ?? 0)
    expect(edge).toBeLessThan(placed.stops[12]?.x ?? 0)
  })

  it('names the period of a latest figure that is followed by one that does not count', () => {
    const closed = [note({ kind: 'disrupted', period: terms[12] ?? '' })]
    const drawn = controlSeries({ control: judged([...wave(12), 1], closed), areaName: 'Stockport' })
    expect(drawn.names[0]?.text).toBe('Stockport, 2021/22 summer 8.50%')
    expect(controlLayout(drawn, 800).names[0]?.leader).toBeDefined()
  })

  it('names the years along the foot, however few of them fit, and stands by real dates', () => {
    const drawn = controlSeries({ control: judged(wave(24)), areaName: 'Stockport' })
    for (const [width, names] of [
      [900, years],
      [320, ['2019/20', '2022/23', '2025/26']],
    ] as const)
      expect(controlLayout(drawn, width).xTicks.flatMap(({ text }) => (text ? [text] : []))).toEqual(names)
    const [autumn = 0, spring = 0, summer = 0] = controlLayout(drawn, 900).stops.map(({ x }) => x)
    expect((spring - autumn) / (summer - spring)).toBeCloseTo(120 / 92, 6)
  })

  it('lets no name or value touch another, at any width', () => {
    const value = fc.option(fc.integer({ min: 0, max: 2000 }), { freq: 30 })
    const list = fc.array(value, { minLength: 20, maxLength: 24 })
    const notes = [note({ kind: 'disrupted', period: terms[3] ?? '' })]
    fc.assert(
      fc.property(list, fc.integer({ min: 250, max: 1200 }), (values, width) => {
        const control = tried(
          values.map((one) => one && one / 100),
          notes,
        )
        fc.pre(control?.state === 'on')
        const drawn = controlSeries({ control, areaName: 'Stockport' })
        const placed = controlLayout(drawn, width)
        const boxes = [
          ...placed.names.map(({ lines, x, y }) => ({
            x,
            y: y - 11,
            width: Math.max(...lines.map((text) => textWidth(text))),
            height: lines.length * lineHeight,
          })),
          ...placed.values.map(({ text, x, y }) => ({
            x: x - textWidth(text) / 2,
            y: y - 11,
            width: textWidth(text),
            height: lineHeight,
          })),
        ]
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) expect(overlap(a, b)).toBe(false)
          expect(a.x >= 0 && a.x + a.width <= width && a.y >= 0 && a.y + a.height <= placed.height).toBe(true)
        }
        expect(JSON.stringify(placed)).not.toMatch(/NaN|Infinity/)
      }),
    )
  })

  it('has no broken number where all figures are the same', () => {
    const drawn = controlSeries({ control: judged(Array<number>(12).fill(8)), areaName: 'Stockport' })
    expect(JSON.stringify(controlLayout(drawn, 320))).not.toMatch(/NaN|Infinity|null/)
  })
})

describe('the control chart in words', () => {
  const notes = [note({ kind: 'disrupted', period: terms[1] ?? '', sentence: 'Schools were closed.' })]
  const of = controlKind.content({
    control: judged([8, 1, ...wave(4), null, ...wave(7), 14], notes),
    areaName: 'Stockport',
  })

  it('says what a period was, why it stands out, and where chance alone puts it', () => {
    const [autumn, summer] = [
      'mean 8.30%, by chance between 4.47% and 12.12%',
      'mean 8.93%, by chance between 4.82% and 13.05%',
    ]
    expect(of.readings[0]).toBe(`2018/19 autumn: Stockport 8.00% · ${autumn}.`)
    expect(of.readings[1]).toMatch(
      /^2018\/19 spring: Stockport 1.00% · does not count: disrupted · mean .*%. Schools were closed.$/,
    )
    expect(of.readings[6]).toBe(`2020/21 autumn: Stockport no figure · ${autumn}.`)
    expect(of.readings.at(-1)).toBe(`2022/23 summer: Stockport 14.00% · above the upper limit · ${summer}.`)
  })

  it('has a row for every period of the chart', () => {
    const rows = tableOf(of.figures)
    expect(rows.map(({ period }) => period)).toEqual(terms.slice(0, 15))
    expect(rows.at(-1)).toMatchObject({
      value: '14.00%',
      mean: '8.93%',
      lower_limit: '4.82%',
      upper_limit: '13.05%',
      stands_out: 'above the upper limit',
    })
  })
})

it('finds the stop nearest to the pointer', () => {
  const stops = [0, 10, 20].map((x) => ({ x, y: 7 }))
  expect([-5, 4, 14, 16, 99].map((x) => nearestStop(stops, x))).toEqual([0, 0, 1, 2, 2])
  expect(nearestStop(stops, 5)).toBe(0)
})
