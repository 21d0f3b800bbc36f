import { formatValue } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { type Box, distance, placeLabels, type Stroke } from '../core/labels/boxes'
import { textWidth } from '../core/labels/text'
import type { PlacedMark } from './place'

export interface PlacedValue {
  readonly text: string
  /** Middle and baseline of the text. */
  readonly x: number
  readonly y: number
}

const height = 14

/** The values of the marks that stand out, where there is room: none over another, each nearest to its own mark. */
export function placeValues(
  marks: readonly PlacedMark[],
  strokes: readonly Stroke[],
  { unit, decimals }: Measure,
  bounds: Box,
): PlacedValue[] {
  const wishes = marks
    .filter(({ mark: { look } }) => look === 'improving' || look === 'worsening')
    .map((of) => {
      const text = formatValue(of.mark.value, unit, decimals)
      const width = textWidth(text)
      const tops = [8, 18].flatMap((away) => [of.y - away - height, of.y + away])
      const positions = [of.x - width / 2, of.x - width, of.x]
        .flatMap((x) => tops.map((y) => ({ x, y, width, height })))
        .filter((box) => marks.every((other) => distance(box, of) <= distance(box, other)))
      return { item: text, about: of, positions }
    })
  return placeLabels(wishes, {
    bounds,
    taken: marks.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })),
    strokes,
  }).map(({ item, box }) => ({ text: item, x: box.x + box.width / 2, y: box.y + 11 }))
}
