import { nudge } from '../core/labels/nudge'
import { textWidth } from '../core/labels/text'
import type { Annotation } from './annotations'

export interface PlacedAnnotation {
  readonly annotation: Annotation
  /** Left and right of the band; equal for a break. */
  readonly from: number
  readonly to: number
  /** Middle of the label's lines and baseline of its first. */
  readonly label: { readonly x: number; readonly y: number }
}

const noteSize = 11
export const noteLine = 13
const room = 10

/**
 * Puts the annotations' labels side by side in a strip above the plot, each as near to its band as the others let
 * it; where one row is too narrow for all, in two or more.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  x: (date: string) => number,
  [left, right]: readonly [number, number],
  width: number,
): { readonly placed: readonly PlacedAnnotation[]; readonly height: number } {
  const spans = annotations.map((annotation) => {
    const start = x(annotation.period.start)
    const from = Math.max(start, left)
    const to =
      annotation.kind === 'break' ? from : Math.min(Math.max(x(annotation.until.end), from + 1), right)
    const size = Math.max(...annotation.lines.map((line) => textWidth(line, noteSize))) + room
    return { annotation, from, to, at: (from + to) / 2, size }
  })
  const fits = (count: number) =>
    Array.from({ length: count }, (_, row) => spans.filter((_, index) => index % count === row)).every(
      (row) => row.reduce((sum, { size }) => sum + size, 0) <= width,
    )
  let count = 1
  while (count < spans.length && !fits(count)) count += 1
  const placed: PlacedAnnotation[] = []
  let y = 0
  for (let row = 0; row < count; row += 1) {
    const members = spans.filter((_, index) => index % count === row)
    const middles = nudge(members, 0, width)
    members.forEach(({ annotation, from, to, at }, index) => {
      placed.push({ annotation, from, to, label: { x: middles[index] ?? at, y: y + noteSize } })
    })
    y += Math.max(0, ...members.map(({ annotation }) => annotation.lines.length)) * noteLine + 3
  }
  return { placed, height: spans.length > 0 ? y + 4 : 0 }
}
