import { followsWithinAYear, type Period } from '../../framework/period'
import { hasNote, type Point, segments } from '../../framework/series'

const known = ['england', 'region', 'neighbours', 'median']

/** The class of a comparator: colour and dash together, so that it is told apart without colour. */
export const lookOf = (id: string, index: number) =>
  known.includes(id) ? `look-${id}` : `look-other-${index % 2}`

export interface Dated {
  /** ISO date: the end of the period. */
  readonly date: string
  readonly value: number
}

/**
 * The line from a baseline to the first figure, where that is the year after. A document's baseline is a figure of the
 * same series; a later first figure leaves a gap.
 */
export function lead(baseline: Dated | undefined, first: Dated | undefined): readonly Dated[] {
  return baseline && first && followsWithinAYear(baseline.date, first.date) ? [baseline, first] : []
}

/** One figure as a chart marks it: ● published, ◐ of a disrupted year, × not credible, △ a lower bound. */
export interface Mark {
  readonly period: Period
  readonly value: number
  readonly kind: 'figure' | 'disrupted' | 'not-credible' | 'lower-bound'
}

const kindOf = (point: Point): Mark['kind'] =>
  (['not-credible', 'lower-bound', 'disrupted'] as const).find((kind) => hasNote(point, kind)) ?? 'figure'

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

/** A disc of which only the left half is filled, drawn over its outline. */
export const halfDisc = (x: number, y: number, radius: number) =>
  `M${x},${y - radius}a${radius},${radius} 0 0 0 0,${2 * radius}z`

/** A figure in words that stand without the chart: `32 or more`, `0, not credible`. */
export const markText = ({ value, kind }: Mark, formatValue: (value: number) => string) =>
  kind === 'lower-bound'
    ? `${formatValue(value)} or more`
    : kind === 'not-credible'
      ? `${formatValue(value)}, not credible`
      : formatValue(value)
