import type { SchoolFigure } from '../../framework/school'
import type { Group } from './group'

/** What schools are held against: a rate in percent, and whose it is. */
export interface Centre {
  readonly rate: number
  readonly of: 'area' | 'England'
  readonly figure: SchoolFigure
}

/** A rate from its counts where they are printed, for the printed one is rounded. */
export function rateOf({ value, numerator, denominator }: SchoolFigure): number | null {
  if (value === null) return null
  return numerator !== null && denominator !== null && denominator > 0
    ? (100 * numerator) / denominator
    : value
}

/**
 * The rate of all the area's schools of the phase, or England's: whichever was asked for, else the other. A rate of 0 or
 * 100 leaves no room for chance and is none. `undefined` where neither is published.
 */
export function centreOf({ ofArea, ofEngland }: Group, wanted: Centre['of']): Centre | undefined {
  const known = (of: Centre['of'], figure: SchoolFigure | undefined): Centre[] => {
    const rate = figure && rateOf(figure)
    return figure && rate && rate > 0 && rate < 100 ? [{ rate, of, figure }] : []
  }
  const both = [...known('area', ofArea), ...known('England', ofEngland)]
  return both.find(({ of }) => of === wanted) ?? both[0]
}
