import type { Framework, Measure } from '../../../framework/framework'
import type { SeriesKey } from '../../../framework/observation'
import type { Period } from '../../../framework/period'
import { hasNote, isJudgeable, type Point } from '../../../framework/series'
import type { SeriesBook } from '../../../observations/figures'
import { type Place, placeOf } from '../../../statistics/rank'

/** One local authority with its figure and its place. */
export interface Ranked {
  readonly code: string
  readonly name: string
  readonly point: Point & { readonly value: number }
  readonly place: Place
}

/** All local authorities in one period, the best first; and those that have no figure to rank, with the reason. */
export interface Spread {
  readonly ranked: readonly Ranked[]
  readonly without: readonly { readonly name: string; readonly reason: string }[]
}

export interface Figures {
  readonly framework: Framework
  readonly book: SeriesBook
  readonly key: SeriesKey
  readonly measure: Measure
}

const isYearly = ({ period }: Point) => period.kind !== 'term'

/** The local authorities that have any yearly figure of the series. */
const authorities = ({ framework, book, key }: Figures) =>
  [...framework.areas.values()].flatMap(({ code, name, level }) => {
    const points = level === 'local authority' ? book.get(code, key)?.points.filter(isYearly) : undefined
    return points && points.length > 0 ? [{ code, name, points }] : []
  })

const reasonOf = (point: Point | undefined) => {
  if (!point) return 'no figure'
  if (hasNote(point, 'not-credible')) return 'not credible'
  return point.value === null ? (point.symbol ?? 'no figure') : 'a lower bound'
}

/** The periods that had ended by a date and in which two authorities or more can be ranked, in order of time. */
export function periodsOf(figures: Figures, asAt: string): Period[] {
  const found = new Map<string, { period: Period; count: number }>()
  for (const { points } of authorities(figures))
    for (const point of points)
      if (isJudgeable(point) && point.period.end <= asAt) {
        const held = found.get(point.period.label)
        found.set(point.period.label, { period: point.period, count: (held?.count ?? 0) + 1 })
      }
  return [...found.values()]
    .filter(({ count }) => count > 1)
    .map(({ period }) => period)
    .sort((a, b) => a.end.localeCompare(b.end))
}

/** Where every local authority stands in a period. */
export function spreadAt(figures: Figures, label: string): Spread {
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
  const ranked = known.map((one) => ({ ...one, place: placeOf(values, one.point.value, polarity) }))
  return {
    ranked: ranked.sort((a, b) => a.place.place - b.place.place || a.name.localeCompare(b.name)),
    without: all
      .filter(({ point }) => !(point && isJudgeable(point)))
      .map(({ name, point }) => ({ name, reason: reasonOf(point) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
