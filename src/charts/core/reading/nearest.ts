/** The index of the place nearest to x; the earlier of two that are equally near. */
export const nearestStop = (places: readonly number[], x: number) =>
  places.reduce(
    (best, place, index) => (Math.abs(place - x) < Math.abs((places[best] ?? Number.NaN) - x) ? index : best),
    0,
  )
