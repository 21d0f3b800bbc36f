import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlap } from '../../../src/charts/core/labels/boxes'
import { lineHeight, sizeOf } from '../../../src/charts/core/labels/text'
import { gapKind } from '../../../src/charts/gap/GapChart'
import type { PlacedStroke } from '../../../src/charts/gap/gapLayout'
import { gapLayout } from '../../../src/charts/gap/gapLayout'
import { type GapInput, gapSeries } from '../../../src/charts/gap/gapSeries'
import { line, names } from '../verdict/gapSupport'
import { measure, note } from '../verdict/support'
import { tableOf } from './support'

const ours = line(
  {
    '2018/19': [25, 11],
    '2020/21': [26, 10],
    '2021/22': [39, 22],
    '2022/23': [39, 21],
    '2023/24': [40, 20],
  },
  [note({ period: '2020/21', kind: 'disrupted', sentence: 'Schools were closed.' })],
)
const others = (shift: number, until = 5): GapInput['others'] =>
  (['england', 'region', 'neighbours'] as const).map((id, at) => ({
    id,
    name: ['England', 'North West', 'Neighbours’ median'][at] ?? id,
    points: ours.points
      .slice(0, until)
      .map(({ period, gap }) => ({ period, gap: gap + shift * at, ...(at === 2 ? { areas: 9 } : {}) })),
  }))
const input = (changes: Partial<GapInput> = {}): GapInput => ({
  title: 'Persistent absence, SEN support, primary',
  about: '',
  cohort: 'SEN support',
  phase: 'primary',
  line: ours,
  names,
  areaName: 'Stockport',
  others: [],
  from: '2018/19',
  to: '2023/24',
  ...changes,
})

it('draws both groups and the gap, joined across no missing year', () => {
  const { sides, gaps, compared } = gapSeries(input({ others: others(1) }))
  expect(sides.map(({ text, runs }) => [text, runs.map((run) => run.length)])).toEqual([
    ['SEN support 40.0%', [1, 4]],
    ['pupils without SEN 20.0%', [1, 4]],
  ])
  expect(gaps.map(({ text }) => text)).toEqual([
    'Stockport 20.0 points',
    'England 20.0 points',
    'North West 21.0 points',
    'Neighbours’ median 22.0 points',
  ])
  expect(compared.map(({ period, gap }) => [period.label, gap])).toEqual([
    ['2018/19', 14],
    ['2023/24', 20],
  ])
})

it('names the period of a line that ends before ours', () => {
  expect(gapSeries(input({ others: others(1, 3) })).gaps[1]?.text).toBe('England 17.0 points in 2021/22')
})

it('says each period in words, with what stands beside it and what to know', () => {
  const { figures, readings } = gapKind.content(input({ others: others(1) }))
  expect(tableOf(figures).map(({ period, gap }) => [period, gap])).toEqual([
    ['2018/19', '14.0 points'],
    ['2020/21', '16.0 points'],
    ['2021/22', '17.0 points'],
    ['2022/23', '18.0 points'],
    ['2023/24', '20.0 points'],
  ])
  expect(readings[1]).toBe(
    '2020/21: Stockport, SEN support 26.0% · pupils without SEN 10.0% · gap 16.0 points · 2.60 times · England gap 16.0 points · North West gap 17.0 points · Neighbours’ median gap 18.0 points (9 areas). Schools were closed.',
  )
})

it('keeps every name apart and on the canvas, whatever the figures and the width', () => {
  const boxesOf = ({ name }: PlacedStroke) =>
    name ? [{ x: name.x, y: name.y - 11, ...sizeOf(name.lines) }] : []
  const figure = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10)
  fc.assert(
    fc.property(
      fc.tuple(figure, figure, figure, figure),
      fc.integer({ min: -30, max: 30 }),
      fc.integer({ min: 260, max: 1300 }),
      ([a, b, c, d], shift, width) => {
        const of = line({ '2021/22': [a, b], '2023/24': [c, d] }, [], measure())
        const placed = gapLayout(
          gapSeries(input({ line: of, others: others(shift / 10), from: '2021/22' })),
          width,
        )
        const boxes = [...placed.sides.strokes, ...placed.gaps.strokes].flatMap(boxesOf)
        expect(boxes).toHaveLength(placed.sides.strokes.length + placed.gaps.strokes.length)
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.y + box.height).toBeLessThanOrEqual(placed.height + lineHeight)
        }
        for (const { size } of placed.compared)
          if (size) expect(size.y > placed.gaps.plot.top - 20 && size.y < placed.gaps.plot.bottom).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

it('puts a gap that is not there at 0, and one in favour of the group below it', () => {
  const of = line({ '2021/22': [18, 20], '2023/24': [20, 20] })
  const placed = gapLayout(gapSeries(input({ line: of, from: '2021/22' })), 600)
  expect(placed.gaps.yTicks.map(({ text }) => text)).toContain('0.0')
  expect(placed.gaps.y(-2)).toBeGreaterThan(placed.gaps.y(0))
  expect(placed.compared[0]?.size?.text).toBe('−2.0 points')
})
