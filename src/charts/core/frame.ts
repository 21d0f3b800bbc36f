/** A position on the canvas: pixels from its top left corner. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** The edges of what the axes enclose. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What the layout of every kind of chart has: its size, its plot, and where each reading stands, in their order. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly stops: readonly Position[]
}

/** A period along the foot. */
export interface PeriodTick {
  /** Where the period ends. */
  readonly at: number
  /** Centre of the label, moved to stay on the canvas. */
  readonly x: number
  /** Empty where the label would touch the next one. */
  readonly text: string
}

/** A plot with the values beside it and the periods along its foot. */
export interface AxesLayout {
  readonly plot: Plot
  readonly yTicks: readonly { readonly text: string; readonly y: number }[]
  readonly xTicks: readonly PeriodTick[]
}

export const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/*
 * Straight lines and scales in a few lines of their own: sparklines are on the first page, and each part of D3 is one
 * file, so that its lines and scales would bring all their kin into the first script (19 KB of 180).
 */

/** SVG path data through points. */
export const pathOf = (points: readonly Position[]) =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('')

/** One path for each run of two points or more; a single point is a mark, not a line. */
export const pathsOf = (runs: readonly (readonly Position[])[]) =>
  runs.filter((run) => run.length > 1).map(pathOf)

/** Maps a domain onto a range in a straight line; a domain of one value, onto the middle of the range. */
export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number) =>
    from + (high === low ? 0.5 : (value - low) / (high - low)) * (to - from)
