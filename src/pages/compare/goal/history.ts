import { isJudgeable, type Point, segments } from '../../../framework/series'
import { type Place, placeOf } from '../../../statistics/rank'
import { type Figures, valuesByPeriod } from './spread'

/** An area's place in one period. */
export interface PastPlace {
  readonly point: Point & { readonly value: number }
  readonly place: Place
}

/** An area's places in order of time, cut where a line must not be drawn. */
export function historyOf(figures: Figures, area: string, asAt: string): PastPlace[][] {
  const { book, key, measure } = figures
  const values = valuesByPeriod(figures, asAt)
  const points = (book.get(area, key)?.points ?? []).filter(({ period }) => values.has(period.label))
  return segments(points).map((run) =>
    run.filter(isJudgeable).map((point) => ({
      point,
      place: placeOf(values.get(point.period.label) ?? [], point.value, measure.polarity),
    })),
  )
}
