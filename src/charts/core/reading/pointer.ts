import type { PointerEvent } from 'react'
/** The index of the place nearest to x; the earlier of two that are equally near. */
export const nearestStop = (places: readonly number[], x: number) =>
  places.reduce(
    (best, place, index) => (Math.abs(place - x) < Math.abs((places[best] ?? Number.NaN) - x) ? index : best),
    0,
  )

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
