import { isJudgeable, type Point, segments } from '../../../framework/series'
import { type Place, placeOf } from '../../../statistics/rank'
import { type Figures, periodsOf } from './spread'

/** An area's place in one period. */
export interface PastPlace {
  readonly point: Point & { readonly value: number }
  readonly place: Place
}

/** An area's places in order of time, cut where a line must not be drawn. */
export function historyOf(figures: Figures, area: string, asAt: string): PastPlace[][] {
  const { framework, book, key, measure } = figures
  const periods = new Set(periodsOf(figures, asAt).map(({ label }) => label))
  const values = new Map<string, number[]>([...periods].map((label) => [label, []]))
  for (const { code, level } of framework.areas.values())
    if (level === 'local authority')
      for (const point of book.get(code, key)?.points ?? [])
        if (isJudgeable(point)) values.get(point.period.label)?.push(point.value)
  const points = (book.get(area, key)?.points ?? []).filter(({ period }) => periods.has(period.label))
  return segments(points).map((run) =>
    run.filter(isJudgeable).map((point) => ({
      point,
      place: placeOf(values.get(point.period.label) ?? [], point.value, measure.polarity),
    })),
  )
}
