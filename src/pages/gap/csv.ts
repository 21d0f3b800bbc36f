import type { Gap } from '../../assessment/gaps'
import { type GapInput, since } from '../../charts/gap/gapSeries'
import { type CsvCell, toCsv } from '../../format/csv'
import { roundTo } from '../../statistics/rounding'

const columns = [
  'measure',
  'cohort',
  'phase',
  'area',
  'period',
  'group',
  'without_sen',
  'gap',
  'areas',
  'note',
] as const

const tidy = (value: number) => roundTo(value, 6)

/** The chart as a table: one row an area and period. A gap is above 0 where the group is worse off. */
export function gapCsv({ of, cohort, phase }: Gap, { line, areaName, others }: GapInput): string {
  const row = (area: string, cells: readonly CsvCell[]) => [of.name, cohort, phase, area, ...cells]
  return toCsv(columns, [
    ...line.points.map(({ period, group, reference, gap, notes }) =>
      row(areaName, [
        period.label,
        tidy(group),
        tidy(reference),
        tidy(gap),
        null,
        [...new Set(notes.map(({ sentence }) => sentence))].join(' '),
      ]),
    ),
    ...others.flatMap((other) =>
      since(line, other).map(({ period, gap, areas }) =>
        row(other.name, [period.label, null, null, tidy(gap), areas ?? null, null]),
      ),
    ),
  ])
}
