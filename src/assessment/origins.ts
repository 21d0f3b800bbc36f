import { formatValue } from '../format/numbers'
import type { Framework, Goal } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import { monthYear } from '../framework/period'
import type { Quality } from '../framework/vocabulary'
import type { DataFile } from '../observations/dataFile'
import type { SeriesBook } from '../observations/seriesBook'
import { followedArea } from '../verdict/aim'
import { endedBy } from '../verdict/verdict'
import type { Assessment } from './assessment'
import type { Comparator } from './comparators'
import { type Cell, exactly, type FigureOrigin, figureOf, fileOf, placesOf } from './figureOrigin'
import { titleOf } from './goals'

const figure = (
  period: string,
  value: number,
  text: string,
  quality: Quality | null,
  place: Pick<Cell, 'file' | 'row' | 'column' | 'raw' | 'publisher'>,
): FigureOrigin => ({
  period,
  figure: text,
  value,
  symbol: null,
  quality,
  remark: '',
  places: [{ kind: 'The framework', recipeId: '', ...place }],
})

/** A framework file has one line a row, below its header. */
const lineOf = (index: number) => index + 2

/** What the framework's own files say: baseline and goal. */
function statedGroup({ framework, goal, row }: OriginInput, name: string): OriginGroup {
  const { measure } = row
  const at = lineOf(framework.goals.findIndex(({ id }) => id === goal.id))
  const stated = (column: string, period: string, value: number, quality: Quality | null) =>
    figure(period, value, formatValue(value, measure.unit, goal.decimals), quality, {
      file: 'datasets/framework/goals.csv',
      row: at,
      column,
      raw: value.toFixed(goal.decimals),
      publisher: goal.number === null ? `The document, clause ${goal.clause}` : framework.document,
    })
  const { baseline, baselinePeriod, target, targetDate } = goal
  const figures = [
    ...(baseline === null
      ? []
      : [stated('baseline', baselinePeriod ?? 'period unknown', baseline, goal.baselineQuality)]),
    ...(target === null || (goal.aim?.kind !== 'value' && goal.aim?.kind !== 'beyond')
      ? []
      : [stated('target', targetDate ? monthYear(targetDate) : '', target, null)]),
  ]
  const { measure: id, cohort, phase } = goal
  return {
    measure: id,
    cohort,
    phase,
    id: 'stated',
    title: `${name}: baseline and goal`,
    area: name,
    figures,
  }
}

/** The figures of one series. */
export interface OriginGroup extends SeriesKey {
  readonly id: string
  readonly title: string
  readonly area: string
  readonly figures: readonly FigureOrigin[]
}

/** The extracts a line of middles is worked out from, by period; absent until they are known. */
export type MiddleExtracts = ReadonlyMap<string, readonly number[]>

export interface OriginInput {
  readonly framework: Framework
  /** As shown for the area: without baseline and target where they are not its own. */
  readonly goal: Goal
  readonly area: string
  readonly asAt: string
  readonly row: Assessment
  /** All lines the reader may draw. */
  readonly comparators: readonly Comparator[]
  /** Ids of those that are drawn. */
  readonly drawn: readonly string[]
  readonly book: SeriesBook
  readonly extracts: readonly DataFile[]
  /** By the id of the line: `middle`, `neighbours`. */
  readonly middles: Readonly<Record<string, MiddleExtracts | undefined>>
}

/** The terms of the year that is not complete yet, and the same ones a year before. */
function soFar({ row: { yearSoFar, measure }, book, area, goal, extracts }: OriginInput): FigureOrigin[] {
  if (!yearSoFar) return []
  const { year, terms, value, previousYear, previous } = yearSoFar
  const points = book.get(area, goal)?.points ?? []
  const sum = (of: string, total: number, period: string): FigureOrigin => {
    const added = terms.flatMap(
      (term) => points.find(({ period: { label } }) => label === `${of} ${term}`) ?? [],
    )
    return {
      period,
      figure: exactly(total, measure),
      value: total,
      symbol: null,
      quality: added[0]?.quality ?? null,
      remark: terms.join(' + '),
      places: added.flatMap((point) => placesOf(point, extracts)),
    }
  }
  return [
    sum(year, value, `${year} so far`),
    ...(previous === undefined ? [] : [sum(previousYear, previous, `${previousYear}, same terms`)]),
  ]
}

/** A line to compare with: all of it where it is drawn, else the one figure the verdict quotes. */
function comparatorGroup(
  { row, goal, book, drawn, extracts, middles }: OriginInput,
  { id, name, area, points }: Comparator,
): OriginGroup {
  const { measure } = row
  const { outturn } = row.verdict
  const settled = outturn?.state === 'met' || outturn?.state === 'missed' ? outturn.point : undefined
  const quoted = [
    id === 'england' ? row.england?.period.label : id === 'middle' ? row.median?.period : undefined,
    area !== undefined && area === followedArea(goal) ? settled?.period.label : undefined,
  ]
  const shown = points.filter(({ period }) => drawn.includes(id) || quoted.includes(period.label))
  const figures = shown.flatMap(({ period, value, note }): FigureOrigin | FigureOrigin[] => {
    if (area === undefined)
      return {
        period: period.label,
        figure: exactly(value, measure),
        value,
        symbol: null,
        quality: null,
        remark: `median, worked out from ${note}`,
        places: (middles[id]?.get(period.label) ?? []).map((file) => fileOf(file, extracts)),
      }
    const point = book.get(area, goal)?.points.find((one) => one.period.label === period.label)
    return point ? figureOf(point, measure, extracts) : []
  })
  return { ...keyOf(goal), id, title: name, area: name, figures }
}

const keyOf = ({ measure, cohort, phase }: SeriesKey): SeriesKey => ({ measure, cohort, phase })

/** Published figures near the goal but unlike it, as `RelatedCards` shows them. */
function relatedGroups({ framework, goal, area, asAt, book, extracts }: OriginInput, name: string) {
  return framework.related
    .filter((link) => link.goal === goal.id)
    .flatMap((link): OriginGroup[] => {
      const measure = framework.measures.get(link.measure)
      if (!measure) return []
      const points = endedBy(book.get(area, link)?.points ?? [], asAt).filter(({ value }) => value !== null)
      return [
        {
          ...keyOf(link),
          id: link.title,
          title: `${name}: ${titleOf({ ...goal, ...keyOf(link) }, framework)}`,
          area: name,
          figures: points.map((point) => figureOf(point, measure, extracts)),
        },
      ]
    })
}

/** The counts of pupils that stand for denominators. */
function sizesGroup({ framework, goal, row, extracts }: OriginInput, name: string): OriginGroup {
  const measure = framework.measures.get(framework.sizeMeasure) ?? row.measure
  return {
    ...keyOf(goal),
    measure: measure.id,
    id: 'sizes',
    title: `${name}: ${titleOf({ ...goal, measure: measure.id }, framework)}`,
    area: name,
    figures: row.verdict.around.sizes.map((point) => figureOf(point, measure, extracts)),
  }
}

/** Every figure on a goal's page with its origin, series by series; series without a figure are left out. */
export function originGroups(input: OriginInput): OriginGroup[] {
  const { framework, goal, area, row, comparators, extracts } = input
  const name = framework.areas.get(area)?.name ?? area
  const ours: OriginGroup = {
    ...keyOf(goal),
    id: 'ours',
    title: `${name}: ${titleOf(goal, framework)}`,
    area: name,
    figures: [
      ...(row.series?.points ?? []).map((point) => figureOf(point, row.measure, extracts)),
      ...soFar(input),
    ],
  }
  return [
    ours,
    ...comparators.map((comparator) => comparatorGroup(input, comparator)),
    ...relatedGroups(input, name),
    sizesGroup(input, name),
    statedGroup(input, name),
  ].filter(({ figures }) => figures.length > 0)
}
