import { type Box, placeLabels } from '../core/labels/boxes'
import { lineHeight, textWidth } from '../core/labels/text'
import type { PlacedSchool, SchoolLayout } from './placed'

/** Names beside marks, where they touch neither one another nor a mark; those that find no place are left to the table. */
export function labelled(
  schools: readonly PlacedSchool[],
  nameOf: ReadonlyMap<string, string>,
  { left, right, top, bottom }: SchoolLayout['plot'],
): PlacedSchool[] {
  const dot = (one: PlacedSchool): Box => ({ x: one.x - 5, y: one.y - 5, width: 10, height: 10 })
  const wishes = schools.flatMap((one) => {
    const text = nameOf.get(one.key)
    if (text === undefined) return []
    const width = textWidth(text)
    const at = (x: number, dy: number): Box => ({
      x,
      y: one.y + dy - lineHeight / 2,
      width,
      height: lineHeight,
    })
    const positions = [0, -14, 14, -28, 28, -42, 42].flatMap((dy) => [
      at(one.x + 9, dy),
      at(one.x - 9 - width, dy),
    ])
    const middle = [-18, 18, -32, 32].map((dy) => at(one.x - width / 2, dy))
    return [{ item: { one, text }, positions: [...positions, ...middle], about: one, keep: true }]
  })
  const bounds = { x: left, y: top - 18, width: right - left, height: bottom - top + 30 }
  const found = placeLabels(wishes, { taken: schools.map(dot), bounds })
  return schools.map((one) => {
    const place = found.find(({ item }) => item.one === one)
    if (!place) return one
    const { x, y, width } = place.box
    const isLeft = x + width <= one.x
    return {
      ...one,
      label: {
        text: place.item.text,
        x: isLeft ? x + width : x,
        y: y + lineHeight - 3,
        anchor: isLeft ? ('end' as const) : ('start' as const),
      },
    }
  })
}
