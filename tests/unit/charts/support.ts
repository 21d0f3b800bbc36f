import { expect } from 'vitest'
import type { ChartFigures } from '../../../src/charts/core/columns'
import { overlap } from '../../../src/charts/core/labels/boxes'
import { trajectoryKind } from '../../../src/charts/trajectory/TrajectoryChart'
import { trajectoryLabels } from '../../../src/charts/trajectory/trajectoryLabels'
import { trajectoryLayout } from '../../../src/charts/trajectory/trajectoryLayout'
import {
  type ComparatorLine,
  type TrajectoryInput,
  trajectorySeries,
} from '../../../src/charts/trajectory/trajectorySeries'
import { formatValue } from '../../../src/format/numbers'
import { parsePeriod } from '../../../src/framework/period'
import { goal, measure, note, series } from '../verdict/support'

/** Stockport, persistent absence, SEN support, primary, with the notes that belong to it. */
export const notes = [
  note({ period: '2019/20', kind: 'not-published', sentence: 'Never published (Covid-19).' }),
  note({ period: '2020/21', kind: 'disrupted' }),
]
export const values = {
  '2018/19': 15.86,
  '2020/21': 17.9,
  '2021/22': 27.08,
  '2022/23': 24.98,
  '2023/24': 23.05,
  '2024/25': 19.67,
}
export const input = (changes: Partial<TrajectoryInput> = {}): TrajectoryInput => ({
  goal: goal(),
  measure: measure(),
  series: series(values, notes),
  comparators: [],
  notes,
  areaName: 'Stockport',
  baselineFallback: '2019-04-30',
  formatValue: (value) => formatValue(value, 'percent', 1),
  ...changes,
})

export const drawn = (of: TrajectoryInput, width = 900) => {
  const what = trajectorySeries(of)
  return { what, placed: trajectoryLayout(what, width) }
}

/** Every text on the chart but those of the axes, with its room; tried to touch nothing and to stay on the canvas. */
export function wordsApart(of: TrajectoryInput, width: number): string[] {
  const { what, placed } = drawn(of, width)
  const labels = trajectoryLabels(what, placed).map(({ item, box }) => ({ lines: item.lines, box }))
  const words = [...labels, ...placed.ends, ...placed.key]
  for (const [index, { box }] of words.entries()) {
    for (const other of words.slice(index + 1)) expect(overlap(box, other.box)).toBe(false)
    expect(box.x >= 0 && box.x + box.width <= width + 1).toBe(true)
    expect(box.y >= 0 && box.y + box.height <= placed.height).toBe(true)
  }
  return words.map(({ lines }) => lines.join(' ').replaceAll('\u00a0', ' '))
}

/** Another line with a value for each of our periods. */
export const comparator = (id: string, name: string, line: readonly number[]): ComparatorLine => ({
  id,
  name,
  points: (input().series?.points ?? []).map(({ period }, index) => ({ period, value: line[index] ?? 0 })),
})

/** The levels of a goal that moves, by period. */
export const aimsOf = (of: Record<string, number>) =>
  Object.entries(of).flatMap(([label, value]) => {
    const period = parsePeriod(label)
    return period ? [{ period, value }] : []
  })

/** Rows of a chart's table as text, by the ids of its columns. */
export const tableOf = <Row>({ columns, table, readings }: ChartFigures<Row>): Record<string, string>[] =>
  (table.rows ?? readings).map((row) =>
    Object.fromEntries(
      columns.flatMap(({ id, heading, text }) => (heading && text ? [[id, text(row)]] : [])),
    ),
  )

export const tableRows = (of: TrajectoryInput) => tableOf(trajectoryKind.content(of).figures)

/** What the chart says of a period. */
export function readout(of: TrajectoryInput, label: string): string | undefined {
  const { figures, readings } = trajectoryKind.content(of)
  return readings[figures.readings.findIndex(({ period }) => period === label)]
}
