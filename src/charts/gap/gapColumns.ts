import type { OtherGap } from '../../assessment/gaps'
import { roundTo } from '../../statistics/rounding'
import type { GapPoint } from '../../verdict/gap/gap'
import { gapText, ratioText, sideText } from '../../words/gapSentences'
import type { ChartFigures, Column } from '../core/columns'
import { type GapInput, type GapSeries, since } from './gapSeries'

/** What is known of one period; in the CSV, of one area in one period. */
interface GapRow {
  readonly area: string
  readonly period: string
  /** Our figures. */
  readonly point?: GapPoint | undefined
  /** Other areas' gaps, in their order. */
  readonly beside?: readonly (OtherGap['points'][number] | undefined)[]
  /** The gap of the row's own area, where it is not ours. */
  readonly other?: OtherGap['points'][number]
}

const tidy = (value: number | undefined) => (value === undefined ? null : roundTo(value, 6))
const sentencesOf = (notes: GapPoint['notes']) => [...new Set(notes.map(({ sentence }) => sentence))]

/** What is to know of our figures of a period, but when they were published. */
const notesOf = ({ point }: GapRow) =>
  point
    ? [...(point.summed ? ['Sum of three terms’ rates.'] : []), ...sentencesOf(point.notes)].join(' ')
    : ''

/** A gap is above 0 where the group is worse off. In the CSV a row is a period of one area: ours first. */
function columnsOf({ line, names, areaName, others, cohort, phase }: GapInput): Column<GapRow>[] {
  const { measure } = line
  const besideText = (row: GapRow, index: number) => {
    const found = row.beside?.[index]
    if (!found) return ''
    const areas = found.areas === undefined ? '' : ` (${found.areas} areas)`
    return `${gapText(measure, found.gap, names)}${areas}`
  }
  const side = (id: string, of: 'group' | 'reference'): Column<GapRow> => ({
    id,
    heading: names[of],
    look: 'number',
    text: ({ point }) => (point ? sideText(measure, point[of]) : ''),
    cell: ({ point }) => tidy(point?.[of]),
    said: ({ point }) =>
      point ? `${of === 'group' ? `${areaName}, ` : ''}${names[of]} ${sideText(measure, point[of])}` : '',
  })
  return [
    { id: 'measure', cell: () => measure.name },
    { id: 'cohort', cell: () => cohort },
    { id: 'phase', cell: () => phase },
    { id: 'area', cell: ({ area }) => area },
    {
      id: 'period',
      heading: 'Period',
      isName: true,
      text: ({ period }) => period,
      cell: ({ period }) => period,
    },
    side('group', 'group'),
    side('without_sen', 'reference'),
    {
      id: 'gap',
      heading: 'Gap',
      look: 'number',
      text: ({ point }) => (point ? gapText(measure, point.gap, names) : ''),
      cell: ({ point, other }) => tidy((other ?? point)?.gap),
      said: ({ point }) => (point ? `gap ${gapText(measure, point.gap, names)}` : ''),
    },
    ...(line.points.some(({ ratio }) => ratio !== undefined)
      ? [
          {
            id: 'ratio',
            heading: 'Ratio',
            look: 'number' as const,
            text: ({ point }: GapRow) => (point?.ratio === undefined ? '' : ratioText(point.ratio)),
            said: ({ point }: GapRow) => (point?.ratio === undefined ? '' : ratioText(point.ratio)),
          },
        ]
      : []),
    { id: 'ratio', cell: ({ point, other }) => tidy((other ?? point)?.ratio) },
    ...others.map(
      ({ id, name }, index): Column<GapRow> => ({
        id: `beside ${id}`,
        heading: `${name} gap`,
        look: 'number',
        text: (row) => besideText(row, index),
        said: (row) => (row.beside?.[index] ? `${name} gap ${besideText(row, index)}` : ''),
      }),
    ),
    { id: 'areas', cell: ({ other }) => other?.areas ?? null },
    {
      id: 'note',
      heading: 'Notes',
      text: notesOf,
      cell: ({ point }) => (point ? sentencesOf(point.notes).join(' ') : null),
      remark: notesOf,
    },
  ]
}

/** Every period in order of time: both groups, the gap, and other areas' gaps beside it. */
export function gapFigures(input: GapInput, { periods }: GapSeries): ChartFigures<GapRow> {
  const { line, others, areaName, title } = input
  const later = others.map((other) => since(line, other))
  return {
    columns: columnsOf(input),
    readings: periods.map(({ label }) => ({
      area: areaName,
      period: label,
      point: line.points.find(({ period }) => period.label === label),
      beside: later.map((points) => points.find(({ period }) => period.label === label)),
    })),
    table: { name: 'The chart as a table', caption: [`${title}, ${areaName}`] },
    csvRows: [
      ...line.points.map((point) => ({ area: areaName, period: point.period.label, point })),
      ...others.flatMap(({ name }, index) =>
        (later[index] ?? []).map((other) => ({ area: name, period: other.period.label, other })),
      ),
    ],
  }
}
