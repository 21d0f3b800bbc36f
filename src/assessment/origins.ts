import type { Framework, Goal } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import { monthYear } from '../framework/period'
import { knownBy } from '../framework/series'
import type { Quality } from '../framework/vocabulary'
import type { DataFile } from '../observations/dataFile'
import type { SeriesBook } from '../observations/seriesBook'
import { followedArea } from '../verdict/aim'
import { settledOf } from '../verdict/outturn'
import type { Assessment } from './assessment'
import type { Comparator } from './comparators'
import { cellsOf, type FigureOrigin, figureOf, fileOf } from './figureOrigin'

/** The figures of one series. */
export interface OriginGroup extends SeriesKey {
  /** `ours`, a comparator's, a related series' title, `sizes` (the counts of pupils) or `stated` (by the framework). */
  readonly id: string
  readonly kind: 'area' | 'comparator' | 'stated'
  readonly figures: readonly FigureOrigin[]
}

/** The numbers of the files a line of medians is worked out from, by period; absent until they are known. */
export type MedianFiles = ReadonlyMap<string, readonly number[]>

export interface OriginInput {
  readonly framework: Framework
  /** As shown for the area: without baseline and target where they are not its own. */
  readonly goal: Goal
  readonly area: string
  /** ISO date. */
  readonly asAt: string
  readonly assessment: Assessment
  /** All lines the reader may draw. */
  readonly comparators: readonly Comparator[]
  /** Ids of those that are drawn. */
  readonly drawn: readonly string[]
  readonly book: SeriesBook
  readonly files: readonly DataFile[]
  /** By the id of the line: `median`, `neighbours`. */
  readonly medianFiles: Readonly<Record<string, MedianFiles | undefined>>
}

const keyOf = ({ measure, cohort, phase }: SeriesKey): SeriesKey => ({ measure, cohort, phase })

/** The terms of the year that is not complete yet, and the same ones a year before. */
function soFar({ assessment: { yearSoFar }, book, area, goal, files }: OriginInput): FigureOrigin[] {
  if (!yearSoFar) return []
  const { year, terms, value, previousYear, previous } = yearSoFar
  const points = book.get(area, goal)?.points ?? []
  const sum = (of: string, total: number, part: FigureOrigin['part'] & string): FigureOrigin => {
    const added = terms.flatMap(
      (term) => points.find(({ period: { label } }) => label === `${of} ${term}`) ?? [],
    )
    return {
      period: of,
      part,
      value: total,
      symbol: null,
      quality: added[0]?.quality ?? null,
      remarks: [{ kind: 'terms', terms }],
      cells: added.flatMap((point) => cellsOf(point, files)),
    }
  }
  return [
    sum(year, value, 'so far'),
    ...(previous === undefined ? [] : [sum(previousYear, previous, 'same terms')]),
  ]
}

/** A line to compare with: all of it where it is drawn, else the one figure the verdict quotes. */
function comparatorGroup(
  { assessment, goal, book, drawn, files, medianFiles }: OriginInput,
  { id, area, points }: Comparator,
): OriginGroup {
  const { england, median, verdict } = assessment
  const { outturn } = verdict
  const settled = settledOf(outturn)?.point
  const quoted = [
    id === 'england' ? england?.period : id === 'median' ? median?.period : undefined,
    area !== undefined && area === followedArea(goal) ? settled?.period.label : undefined,
  ]
  const shown = points.filter(({ period }) => drawn.includes(id) || quoted.includes(period.label))
  const figures = shown.flatMap(({ period: { label }, value, areas = 0 }): FigureOrigin | FigureOrigin[] => {
    if (area === undefined)
      return {
        period: label,
        value,
        symbol: null,
        quality: null,
        remarks: [{ kind: 'median', areas }],
        cells: (medianFiles[id]?.get(label) ?? []).map((file) => fileOf(file, files)),
      }
    const point = book.get(area, goal)?.points.find(({ period }) => period.label === label)
    return point ? figureOf(point, files) : []
  })
  return { ...keyOf(goal), id, kind: 'comparator', figures }
}

/** Published figures near the goal but unlike it, as `RelatedCards` shows them. */
const relatedGroups = ({ framework, goal, area, asAt, book, files }: OriginInput): OriginGroup[] =>
  framework.related
    .filter((link) => link.goal === goal.id && framework.measures.has(link.measure))
    .map((link) => {
      const points = knownBy(book.get(area, link)?.points ?? [], asAt).filter(({ value }) => value !== null)
      return {
        ...keyOf(link),
        id: link.title,
        kind: 'area',
        figures: points.map((point) => figureOf(point, files)),
      }
    })

/** A framework file has one line a row, below its header. */
const lineOf = (index: number) => index + 2

/** What the framework's own files say: baseline and goal. */
function statedGroup({ framework, goal }: OriginInput): OriginGroup {
  const row = lineOf(framework.goals.findIndex(({ id }) => id === goal.id))
  const stated = (
    column: string,
    period: string | null,
    value: number,
    quality: Quality | null,
  ): FigureOrigin => ({
    period,
    value,
    decimals: goal.decimals,
    symbol: null,
    quality,
    remarks: [],
    cells: [
      {
        file: 'datasets/framework/goals.csv',
        row,
        column,
        raw: value.toFixed(goal.decimals),
        recipe: undefined,
        publisher: framework.document,
        ...(goal.number === null && goal.clause !== null ? { clause: goal.clause } : {}),
      },
    ],
  })
  const { baseline, baselinePeriod, target, targetDate } = goal
  const states = goal.aim?.kind === 'value' || goal.aim?.kind === 'beyond'
  return {
    ...keyOf(goal),
    id: 'stated',
    kind: 'stated',
    figures: [
      ...(baseline === null ? [] : [stated('baseline', baselinePeriod, baseline, goal.baselineQuality)]),
      ...(target === null || !states
        ? []
        : [stated('target', targetDate ? monthYear(targetDate) : '', target, null)]),
    ],
  }
}

/** Every figure on a goal's page with its origin, series by series; series without a figure are left out. */
export function originGroups(input: OriginInput): OriginGroup[] {
  const { framework, goal, assessment, comparators, files } = input
  const { series, verdict } = assessment
  const groups: OriginGroup[] = [
    {
      ...keyOf(goal),
      id: 'ours',
      kind: 'area',
      figures: [...(series?.points ?? []).map((point) => figureOf(point, files)), ...soFar(input)],
    },
    ...comparators.map((comparator) => comparatorGroup(input, comparator)),
    ...relatedGroups(input),
    // The counts of pupils that stand for denominators.
    {
      ...keyOf(goal),
      measure: framework.sizeMeasure,
      id: 'sizes',
      kind: 'area',
      figures: verdict.around.sizes.map((point) => figureOf(point, files)),
    },
    statedGroup(input),
  ]
  return groups.filter(({ figures }) => figures.length > 0)
}
