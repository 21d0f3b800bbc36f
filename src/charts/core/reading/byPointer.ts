import type { PointerEvent } from 'react'
import { nearestStop } from './nearest'

/**
 * Chooses the place nearest to the pointer over a drawing.
 * @param width of the drawing in its own units, in which the places are given
 */
export const byPointer =
  (width: number, places: readonly number[], choose: (index: number) => void) =>
  ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const { left, width: shown } = currentTarget.getBoundingClientRect()
    if (shown > 0) choose(nearestStop(places, ((clientX - left) * width) / shown))
  }
