import type { Area, Framework, Measure } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import type { Period } from '../framework/period'
import { hasNote, isJudgeable, knownOn, type Point, segments } from '../framework/series'
import type { SymbolMeaning } from '../framework/vocabulary'
import type { SeriesBook } from '../observations/seriesBook'
import { areasNeeded, median, neighboursMedian } from '../statistics/quantiles'
import { type Rank, rankOf } from '../statistics/rank'
import type { Figure } from '../verdict/peers'
import { type CommonComparator, isRecoveredSum, uncertaintyIn } from './comparators'

/** One local authority with its figure and its rank. */
export interface RankedArea {
  readonly code: string
  readonly name: string
  readonly point: Point & { readonly value: number }
  readonly rank: Rank
}

/** All local authorities in one period, the best first; and those that have no figure to rank, with the reason. */
export interface Distribution {
  readonly ranked: readonly RankedArea[]
  readonly without: readonly {
    readonly name: string
    readonly reason: SymbolMeaning | 'no-figure' | 'not-credible' | 'lower-bound'
  }[]
}

export interface Figures {
  readonly framework: Framework
  readonly book: SeriesBook
  readonly key: SeriesKey
  readonly measure: Measure
}

const isYearly = ({ period }: Point) => period.kind !== 'term'

interface AreaPoints {
  readonly area: Area
  readonly points: readonly Point[]
}

/**
 * An area does not count beside one it succeeded: a new authority's first weeks are printed in one year with the old
 * ones. `figuresByArea` of observations/yearsFromTerms.ts is the same rule.
 */
function withoutSuccessors(all: readonly AreaPoints[]): AreaPoints[] {
  const before = new Map<string, Set<string>>()
  for (const { area, points } of all)
    for (const successor of area.succeededBy) {
      const labels = points.flatMap(({ value, period }) => (value === null ? [] : [period.label]))
      before.set(successor, new Set([...(before.get(successor) ?? []), ...labels]))
    }
  return all.map(({ area, points }) => ({
    area,
    points: points.filter(({ period }) => !before.get(area.code)?.has(period.label)),
  }))
}

/** The local authorities that have any yearly figure of the series. */
export function authorities({ framework, book, key }: Figures) {
  const all = [...framework.areas.values()]
    .filter(({ level }) => level === 'local authority')
    .map((area) => ({ area, points: book.get(area.code, key)?.points.filter(isYearly) ?? [] }))
  return withoutSuccessors(all).flatMap(({ area: { code, name }, points }) =>
    points.length > 0 ? [{ code, name, points }] : [],
  )
}

const reasonOf = (point: Point | undefined): Distribution['without'][number]['reason'] => {
  if (!point) return 'no-figure'
  if (hasNote(point, 'not-credible')) return 'not-credible'
  return point.value === null ? (point.symbol ?? 'no-figure') : 'lower-bound'
}

/** What can be ranked in each period known by a date: of two authorities or more, in order of time. */
export function valuesByPeriod(figures: Figures, asAt: string): Map<string, number[]> {
  const found = new Map<string, { period: Period; values: number[] }>()
  for (const { points } of authorities(figures))
    for (const point of points)
      if (isJudgeable(point) && knownOn(point) <= asAt) {
        const { period, value } = point
        const held = found.get(period.label)
        if (held) held.values.push(value)
        else found.set(period.label, { period, values: [value] })
      }
  return new Map(
    [...found]
      .filter(([, { values }]) => values.length >= areasNeeded.authorities)
      .sort(([, a], [, b]) => a.period.end.localeCompare(b.period.end))
      .map(([label, { values }]) => [label, values]),
  )
}

/** Where every local authority stands in a period. */
export function distributionAt(figures: Figures, label: string): Distribution {
  const { polarity } = figures.measure
  const all = authorities(figures).map(({ code, name, points }) => ({
    code,
    name,
    point: points.find(({ period }) => period.label === label),
  }))
  const known = all.flatMap(({ code, name, point }) =>
    point && isJudgeable(point) ? [{ code, name, point }] : [],
  )
  const values = known.map(({ point }) => point.value)
  const ranked = known.map((one) => ({ ...one, rank: rankOf(values, one.point.value, polarity) }))
  return {
    ranked: ranked.sort((a, b) => a.rank.rank - b.rank.rank || a.name.localeCompare(b.name)),
    without: all
      .filter(({ point }) => !(point && isJudgeable(point)))
      .map(({ name, point }) => ({ name, reason: reasonOf(point) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** A value all local authorities are seen against. */
export interface Level extends Figure {
  readonly id: CommonComparator
  /** Of how many areas it is the median. */
  readonly areas?: number
  /** A rate of the whole year, where others add three terms. */
  readonly wholeYear?: true
  /** Not published: added up from recovered counts. */
  readonly recovered?: boolean
}

/** England, the region, the neighbours' median and the median of all, as far as they have a figure for the period. */
export function levelsOf(
  { framework, book, key }: Figures,
  { ranked }: Distribution,
  label: string,
  area: string,
  closest: readonly string[],
  asAt: string,
): Level[] {
  const region = framework.areas.get(area)?.region ?? ''
  const summed = ranked.some(({ point }) => point.summed)
  const ofArea = (id: CommonComparator, code: string): Level[] => {
    const point = book.get(code, key)?.points.find(({ period }) => period.label === label)
    if (!point || !isJudgeable(point)) return []
    return [
      {
        id,
        value: point.value,
        uncertainty: uncertaintyIn({ framework, book, asAt }, code, key, point),
        ...(summed && !point.summed ? { wholeYear: true } : {}),
        ...(isRecoveredSum(framework, code, point) ? { recovered: true } : {}),
      },
    ]
  }
  const values = ranked.map(({ point }) => point.value)
  const ofNeighbours = neighboursMedian(
    ranked.filter(({ code }) => closest.includes(code)).map(({ point }) => point.value),
  )
  return [
    ...ofArea('england', framework.nation),
    ...ofArea('region', region),
    ...(ofNeighbours ? [{ id: 'neighbours' as const, ...ofNeighbours }] : []),
    { id: 'median', value: median(values), areas: values.length },
  ]
}

/** An area's rank in one period. */
export interface PastRank {
  readonly point: Point & { readonly value: number }
  readonly rank: Rank
}

/** An area's ranks in order of time, cut where a line must not be drawn. */
export function rankHistory(figures: Figures, area: string, asAt: string): PastRank[][] {
  const { book, key, measure } = figures
  const values = valuesByPeriod(figures, asAt)
  const points = (book.get(area, key)?.points ?? []).filter(({ period }) => values.has(period.label))
  return segments(points).map((run) =>
    run
      .filter(isJudgeable)
      .map((point) => ({
        point,
        rank: rankOf(values.get(point.period.label) ?? [], point.value, measure.polarity),
      }))
      // None for an area beside one it succeeded.
      .filter(({ rank }) => rank.tied > 0),
  )
}
