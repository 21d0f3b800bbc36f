/** Limits of uncertainty, in the unit of the figure they belong to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The normal deviates of two-sided limits at 95% and 99.8%. */
export const z95 = 1.959963984540054
export const z998 = 3.090232306167813
