import type { Plot, Position } from '../frame'
import { type Box, distance } from './boxes'

type Size = Pick<Box, 'width' | 'height'>

/** Past the cap of an upright through the point. */
const aslant = 5

/** Positions around a point, the preferred side first: upright, aslant, beside, then the same further away. */
export function around(
  { x, y }: Position,
  { width, height }: Size,
  upwards: boolean,
  distances: readonly number[],
): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height })
  return distances.flatMap((gap) => {
    const [above, below] = [y - gap - height, y + gap]
    const [near, far] = upwards ? [above, below] : [below, above]
    return [
      box(x - width / 2, near),
      box(x + aslant, near),
      box(x - aslant - width, near),
      box(x - width / 2, far),
      box(x + aslant, far),
      box(x - aslant - width, far),
      box(x + gap + 3, y - height / 2),
      box(x - gap - 3 - width, y - height / 2),
    ]
  })
}

/** The position in the column beside the lines' last points, then a little up and down. */
export const aside = (box: Box): Box[] =>
  [0, 8, -8, 16, -16, 24, -24].map((shift) => ({ ...box, y: box.y + shift }))

/** Positions all over the neighbourhood, the nearest first, for a label that must not be lost in a crowd. */
export function anywhere({ x, y }: Position, { width, height }: Size, { left, top, bottom }: Plot): Box[] {
  const found: { readonly box: Box; readonly away: number }[] = []
  for (let row = top; row + height <= bottom; row += 8)
    for (let column = left; column <= x; column += 8) {
      const [dx, dy] = [Math.max(0, x - column - width), row + height / 2 - y]
      if (Math.abs(dy) > height)
        found.push({ box: { x: column, y: row, width, height }, away: Math.hypot(dx, dy) })
    }
  return found.sort((a, b) => a.away - b.away).map(({ box }) => box)
}

/** Positions from which the label cannot be taken for that of the other mark. */
export const nearer = (positions: readonly Box[], own: Position, other: Position | undefined) =>
  other ? positions.filter((box) => distance(box, own) <= distance(box, other)) : positions
