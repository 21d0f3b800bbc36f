import { type Period, yearsBetween } from '../../framework/period'
import type { Point } from '../../framework/series'

/** How many pupils a cohort has, and how well that count stands for a period. */
export interface Size {
  readonly point: Point & { readonly value: number }
  /** Counted within the period or less than a year from it, or longer ago and only assumed to be still so large. */
  readonly standing: 'counted' | 'assumed'
}

/** Years between a period and a date outside it; 0 within. */
const away = ({ start, end }: Period, date: string) =>
  Math.max(0, yearsBetween(end, date), yearsBetween(date, start))

/** The count of pupils nearest to a period. */
export function sizeAt(counts: readonly Point[], period: Period): Size | undefined {
  const known = counts.filter(
    (point): point is Point & { readonly value: number } => point.value !== null && point.value >= 1,
  )
  const nearest = known.reduce<(typeof known)[number] | undefined>(
    (best, point) => (best && away(period, best.period.end) <= away(period, point.period.end) ? best : point),
    undefined,
  )
  return (
    nearest && {
      point: nearest,
      standing: away(period, nearest.period.end) < 1 ? 'counted' : 'assumed',
    }
  )
}
