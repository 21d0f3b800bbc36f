import { formatValue } from '../../format/numbers'
import { roundTo } from '../../statistics/rounding'
import { type Drawable, possible } from '../../verdict/control/control'
import type { ControlPoint } from '../../verdict/control/stretches'
import { apartText, limitsText, signalsText } from '../../words/controlSentences'
import type { ChartFigures, Column } from '../core/columns'
import type { ControlInput } from './controlSeries'

/** One period, with the limits of its season where there are any. */
interface ControlRow {
  readonly point: ControlPoint
  readonly limits: ControlPoint['limits']
}

/** The rules that fire, or why the figure does not count. */
function findingOf({ point, limits }: ControlRow): string {
  if (point.apart === undefined) return signalsText(limits ? point.signals : [])
  return point.value === null ? '' : apartText(point.apart)
}

const notesOf = ({ point: { notes } }: ControlRow) => notes.map(({ sentence }) => sentence).join(' ')

/** What the control chart says of each period; a series without limits has no columns for them. */
function columnsOf({ measure, state }: Drawable, areaName: string): Column<ControlRow>[] {
  const judged = state === 'on'
  const text = (value: number | undefined | null) =>
    value === undefined || value === null ? '' : formatValue(value, measure.unit, measure.decimals)
  const limit = (
    id: string,
    heading: string,
    find: (limits: NonNullable<ControlRow['limits']>) => number | undefined,
  ): Column<ControlRow> => ({
    id,
    ...(judged ? { heading } : {}),
    look: 'number',
    text: ({ limits }) => text(limits && find(limits)),
    cell: ({ limits }) => {
      const value = limits && find(limits)
      return value === undefined ? null : roundTo(value, 6)
    },
  })
  return [
    {
      id: 'period',
      heading: 'Period',
      isName: true,
      text: ({ point }) => point.period.label,
      cell: ({ point }) => point.period.label,
    },
    {
      id: 'value',
      heading: areaName,
      look: 'number',
      text: ({ point }) => text(point.value) || 'no figure',
      cell: ({ point }) => point.value,
      said: ({ point }) => `${areaName} ${text(point.value) || 'no figure'}`,
    },
    limit('mean', 'Mean', ({ mean }) => mean),
    limit('lower_limit', 'Lower limit', (limits) => possible(measure, limits).lower),
    limit('upper_limit', 'Upper limit', (limits) => possible(measure, limits).upper),
    {
      id: 'stands_out',
      ...(judged ? { heading: 'Stands out' } : {}),
      look: 'words',
      text: findingOf,
      cell: findingOf,
      said: findingOf,
    },
    {
      id: 'chance',
      said: ({ limits }) =>
        limits ? `mean ${text(limits.mean)}, by chance ${limitsText({ measure, limits })}` : '',
    },
    {
      id: 'note',
      heading: 'Notes',
      look: 'words',
      text: (row) => (judged ? [] : [findingOf(row)]).concat(notesOf(row)).filter(Boolean).join('. '),
      cell: notesOf,
      remark: notesOf,
    },
  ]
}

/** Every period in order of time. */
export function controlFigures({ control, areaName }: ControlInput): ChartFigures<ControlRow> {
  const rows = control.stretches.flatMap(({ points }) =>
    points.map((point) => ({ point, limits: control.state === 'on' ? point.limits : undefined })),
  )
  const { measure, spacing, point: latest } = control
  return {
    columns: columnsOf(control, areaName),
    readings: rows,
    start: rows.findIndex(({ point }) => point.period.label === latest.period.label),
    table: {
      name: `${measure.name} by ${spacing} as a table`,
      caption: [`${measure.name}, ${areaName}, by ${spacing}`],
    },
  }
}
