import { formatNumber, formatValue } from '../../format/numbers'
import type { School, SchoolFigure } from '../../framework/school'
import { countsEvents } from '../../framework/vocabulary'
import type { Interval } from '../../statistics/intervals'
import { roundTo } from '../../statistics/rounding'
import type { Funnel, FunnelSchool, SchoolApart } from '../../verdict/schools/funnel'
import { comparisonOf, type Group } from '../../verdict/schools/group'
import type { MeanSchool, Means } from '../../verdict/schools/means'
import { notDrawnText, outsideText } from '../../words/labels'
import { countText, meanPlace, observedText, schoolRangeText } from '../../words/schoolSentences'
import { type ChartFigures, type Column, saidOf } from '../core/columns'

/** A school that is drawn, or one without a value, with the reason why. */
export type SchoolRow<Drawn> = Drawn | SchoolApart

interface OfSchool {
  readonly school: School
  readonly figure: SchoolFigure
}

/** By name, for schools get no rank. */
export const byName = <T extends { readonly school: School }>(all: readonly T[]) =>
  [...all].sort((a, b) => a.school.name.localeCompare(b.school.name, 'en-GB', { numeric: true }))

/** What a column says of a school that is drawn; nothing of one that is not. */
const drawn =
  <Drawn extends OfSchool, Said>(say: (row: Drawn) => Said, nothing: Said) =>
  (row: SchoolRow<Drawn>): Said =>
    'reason' in row ? nothing : say(row)

/** Which school of which group, for the CSV and for the name of the row. */
const identity = <Drawn extends OfSchool>({
  measure,
  cohort,
  phase,
  period,
}: Group): Column<SchoolRow<Drawn>>[] => [
  { id: 'school', cell: ({ school }) => school.number },
  {
    id: 'name',
    heading: 'School',
    isName: true,
    text: ({ school }) => school.name,
    cell: ({ school }) => school.name,
  },
  { id: 'phase', cell: (row) => ('reason' in row ? row.school.phase : phase) },
  { id: 'period', cell: (row) => ('reason' in row ? row.figure.period.label : period.label) },
  { id: 'measure', cell: (row) => ('reason' in row ? row.figure.measure : measure.id) },
  { id: 'cohort', cell: (row) => ('reason' in row ? row.figure.cohort : cohort) },
]

const limits = <Drawn extends OfSchool>(
  ends: (row: Drawn) => { readonly inner: Interval | undefined; readonly outer: Interval | undefined },
): Column<SchoolRow<Drawn>>[] => {
  const end = (id: string, find: (of: ReturnType<typeof ends>) => number | undefined) => ({
    id,
    cell: drawn((row: Drawn) => {
      const value = find(ends(row))
      return value === undefined ? null : roundTo(value, 6)
    }, null),
  })
  return [
    end('low_95', ({ inner }) => inner?.low),
    end('high_95', ({ inner }) => inner?.high),
    end('low_998', ({ outer }) => outer?.low),
    end('high_998', ({ outer }) => outer?.high),
  ]
}

const reason: Column<SchoolRow<OfSchool>> = {
  id: 'no_value_because',
  cell: (row) => ('reason' in row ? notDrawnText[row.reason] : null),
}

/** What the funnel says of each school. */
export function funnelColumns({ group, settled }: Funnel): Column<SchoolRow<FunnelSchool>>[] {
  const { measure } = group
  const text = (say: (row: FunnelSchool) => string) => drawn(say, '')
  const cell = (say: (row: FunnelSchool) => number) =>
    drawn((row: FunnelSchool): number | null => roundTo(say(row), 6), null)
  const rate = (row: FunnelSchool) => formatValue(row.rate, measure.unit, measure.decimals)
  const pupils = (row: FunnelSchool) => formatNumber(row.pupils, 0)
  const expected = (row: FunnelSchool) => formatNumber(row.expected, 1)
  return [
    ...identity<FunnelSchool>(group),
    {
      id: 'value',
      cell: cell((row) => row.rate),
      said: text(
        (row) =>
          `${rate(row)}, ${observedText(row, measure)} of ${pupils(row)} pupils, ${expected(row)} expected`,
      ),
    },
    {
      id: 'pupils',
      heading: 'Pupils',
      look: 'number',
      text: text(pupils),
      cell: ({ pupils: count }) => (count === undefined ? null : roundTo(count, 6)),
    },
    {
      id: 'observed',
      heading: 'Observed',
      look: 'number',
      text: text(({ observed }) =>
        countsEvents(measure.interval) ? countText(observed) : `about ${formatNumber(observed, 0)}`,
      ),
      cell: cell(({ observed }) => observed),
    },
    {
      id: 'expected',
      heading: 'Expected',
      look: 'number',
      text: text(expected),
      cell: cell((row) => row.expected),
    },
    { id: 'rate', heading: 'Rate', look: 'number', text: text(rate) },
    {
      id: 'limits_95',
      heading: 'Own 95% limits',
      look: 'range',
      text: text(({ inner }) => schoolRangeText(inner, measure)),
      said: text(
        ({ inner, outer }) =>
          `own 95% limits ${schoolRangeText(inner, measure)}, 99.8% limits ${schoolRangeText(outer, measure)}`,
      ),
    },
    {
      id: 'limits_998',
      heading: 'Own 99.8% limits',
      look: 'range',
      text: text(({ outer }) => schoolRangeText(outer, measure)),
    },
    ...limits<FunnelSchool>((row) => row),
    {
      id: 'stands',
      heading: 'Stands',
      look: 'range',
      text: text(({ outside }) => outsideText(outside, settled)),
      cell: drawn(({ outside }: FunnelSchool): string | null => outsideText(outside, settled), null),
      said: text(({ outside }) => outsideText(outside, settled)),
    },
    reason,
  ]
}

/** What is said of the mean, or of the plain value, of each school. */
export function meanColumns(means: Means): Column<SchoolRow<MeanSchool>>[] {
  const { group, england, widened } = means
  const { measure } = group
  const isMean = comparisonOf(measure) === 'means'
  const text = (say: (row: MeanSchool) => string) => drawn(say, '')
  const value = (row: MeanSchool) => formatValue(row.value, measure.unit, measure.decimals)
  return [
    ...identity<MeanSchool>(group),
    {
      id: 'value',
      cell: drawn((row: MeanSchool): number | null => roundTo(row.value, 6), null),
    },
    {
      id: 'pupils',
      heading: 'Pupils',
      look: 'number',
      text: text(({ pupils }) => (pupils === undefined ? '–' : formatNumber(pupils, 0))),
      cell: ({ pupils }) => pupils ?? null,
    },
    { id: 'observed', cell: () => null },
    { id: 'expected', cell: () => null },
    {
      id: 'score',
      heading: isMean ? 'Score' : 'Value',
      look: 'number',
      text: text(value),
      said: text(value),
    },
    {
      id: 'interval_95',
      ...(isMean ? { heading: '95% interval' } : {}),
      look: 'range',
      text: text(({ inner }) => (inner ? schoolRangeText(inner, measure) : '–')),
      said: text(({ inner }) => (inner ? `95% interval ${schoolRangeText(inner, measure)}` : '')),
    },
    {
      id: 'interval_998',
      ...(isMean && england !== undefined
        ? { heading: widened ? '99.8% interval, widened' : '99.8% interval' }
        : {}),
      look: 'range',
      text: text(({ judged }) => (judged ? schoolRangeText(judged.outer, measure) : '–')),
      said: text(({ judged }) =>
        judged
          ? `99.8% interval${widened ? ', widened,' : ''} ${schoolRangeText(judged.outer, measure)}`
          : '',
      ),
    },
    ...limits<MeanSchool>(({ inner, judged }) => ({ inner, outer: judged?.outer })),
    {
      id: 'stands',
      ...(isMean ? { heading: 'Stands' } : {}),
      look: 'range',
      text: text((row) => meanPlace(row)),
      cell: drawn((row: MeanSchool): string | null => (isMean ? meanPlace(row) : null), null),
      said: text((row) => (row.judged ? meanPlace(row) : '')),
    },
    reason,
  ]
}

/** What a chart of schools is called, and what the reader chose. */
export interface SchoolChartWords {
  readonly title: string
  readonly about: string
  /** Number of the school that is chosen elsewhere. */
  readonly marked?: string | undefined
}

/** Schools as rows: read from left to right, in table and CSV by name; in the CSV then those without a value. */
export function schoolFigures<Drawn extends OfSchool>(
  { title, marked }: SchoolChartWords,
  columns: readonly Column<SchoolRow<Drawn>>[],
  schools: readonly Drawn[],
  apart: readonly SchoolApart[],
): ChartFigures<SchoolRow<Drawn>> {
  const at = schools.findIndex(({ school }) => school.number === marked)
  const rows = byName(schools)
  return {
    columns,
    readings: schools,
    start: Math.max(0, at),
    marksStart: at >= 0,
    table: { name: 'The chart of schools as a table', caption: [title], rows },
    csvRows: [...rows, ...byName(apart)],
  }
}

/** A school of the funnel in one sentence, without its full stop. */
export const funnelSaid = (one: FunnelSchool, funnel: Funnel) => saidOf(funnelColumns(funnel), one)

/** A mean in one sentence, without its full stop. */
export const meanSaid = (one: MeanSchool, means: Means) => saidOf(meanColumns(means), one)
