import type { Period } from '../../framework/period'
import { hasNote, type Point, segments } from '../../framework/series'

/** One figure as a chart marks it: ● published, × not credible, △ a lower bound. */
export interface Mark {
  readonly period: Period
  readonly value: number
  readonly kind: 'figure' | 'not credible' | 'lower bound'
}

const kindOf = (point: Point): Mark['kind'] =>
  hasNote(point, 'not-credible') ? 'not credible' : hasNote(point, 'lower-bound') ? 'lower bound' : 'figure'

/** Every value a chart marks, in the order of the points. */
export const marksOf = (points: readonly Point[]): Mark[] =>
  points.flatMap((point) =>
    point.value === null ? [] : [{ period: point.period, value: point.value, kind: kindOf(point) }],
  )

/** The runs a line may join. None reaches a lower bound: the true value lies elsewhere. */
export const runsOf = (points: readonly Point[]): Mark[][] =>
  segments(points.map((point) => (hasNote(point, 'lower-bound') ? { ...point, value: null } : point))).map(
    marksOf,
  )

/** A figure in words that stand without the chart: `32 or more`, `0, not credible`. */
export const markText = ({ value, kind }: Mark, formatValue: (value: number) => string) =>
  kind === 'lower bound'
    ? `${formatValue(value)} or more`
    : kind === 'not credible'
      ? `${formatValue(value)}, not credible`
      : formatValue(value)
