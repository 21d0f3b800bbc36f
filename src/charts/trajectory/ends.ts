import type { Box } from '../boxes'
import { nudge } from '../nudge'
import { textWidth, wrap } from '../text'
import type { End } from './series'

export const endLine = 14
/** Between a line's last point and its label. */
export const endGap = 11

export interface EndLabel {
  readonly end: End
  readonly lines: readonly string[]
  readonly box: Box
  /** From the last point to a label that had to move away from it. */
  readonly leader: string | undefined
}

/** The ends that stand at the right of the chart; a line that stops earlier is named where it stops. */
export function splitEnds(ends: readonly End[]) {
  const last = ends
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return {
    column: ends.filter(({ date }) => date === last),
    early: ends.filter(({ date }) => date !== last),
    last,
  }
}

/** Names broken into lines, and the width of the widest. */
export function measureEnds(ends: readonly End[], limit: number) {
  const labels = ends.map((end) => ({ end, lines: wrap(end.text, limit) }))
  return {
    labels,
    width: Math.max(0, ...labels.flatMap(({ lines }) => lines.map((line) => textWidth(line)))),
  }
}

/** Puts the labels under one another at the right of the last points, none over another. */
export function placeEnds(
  labels: readonly { readonly end: End; readonly lines: readonly string[] }[],
  at: (end: End) => { readonly x: number; readonly y: number },
  low: number,
  high: number,
): EndLabel[] {
  const middles = nudge(
    labels.map(({ end, lines }) => ({ at: at(end).y, size: lines.length * endLine + 2 })),
    low,
    high,
  )
  return labels.map(({ end, lines }, index) => {
    const { x, y } = at(end)
    const middle = middles[index] ?? y
    const height = lines.length * endLine
    return {
      end,
      lines,
      box: {
        x: x + endGap,
        y: middle - height / 2,
        width: Math.max(...lines.map((line) => textWidth(line))),
        height,
      },
      leader: Math.abs(middle - y) > endLine / 2 ? `M${x + 5},${y}L${x + endGap - 2},${middle}` : undefined,
    }
  })
}
