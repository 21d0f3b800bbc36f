import { isJudgeable, type Point, segments } from '../framework/series'
import { type Rank, rankOf } from '../statistics/rank'
import { type Figures, valuesByPeriod } from './distribution'

/** An area's place in one period. */
export interface PastRank {
  readonly point: Point & { readonly value: number }
  readonly place: Rank
}

/** An area's places in order of time, cut where a line must not be drawn. */
export function rankHistory(figures: Figures, area: string, asAt: string): PastRank[][] {
  const { book, key, measure } = figures
  const values = valuesByPeriod(figures, asAt)
  const points = (book.get(area, key)?.points ?? []).filter(({ period }) => values.has(period.label))
  return segments(points).map((run) =>
    run.filter(isJudgeable).map((point) => ({
      point,
      place: rankOf(values.get(point.period.label) ?? [], point.value, measure.polarity),
    })),
  )
}
