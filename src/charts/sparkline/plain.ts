/*
 * What a spark needs of D3 in a few lines of its own: sparks are on the first page, and each part of D3 is one file, so
 * that its scales and lines would bring all their kin into the first script (19 KB of 180).
 */

/** Maps a domain onto a range in a straight line; a domain of one value, onto the middle. */
export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number) =>
    from + (high === low ? 0.5 : (value - low) / (high - low)) * (to - from)

/** SVG path data through points. */
export const path = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x},${y}`).join('')
