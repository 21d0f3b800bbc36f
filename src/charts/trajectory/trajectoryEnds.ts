import type { Box } from '../core/labels/boxes'
import { nudge } from '../core/labels/names'
import { lineHeight, sizeOf, wrap } from '../core/labels/text'
import type { End } from './trajectorySeries'

/** What the key below the chart explains, and in which words. */
interface KeyEntry {
  readonly kind: 'interval' | 'forecast'
  readonly text: string
}

export interface PlacedKey {
  readonly kind: KeyEntry['kind']
  readonly lines: readonly string[]
  /** The words' place; their mark stands before it. */
  readonly box: Box
}

const markWidth = 18

const betweenEntries = 8

const rowGap = 3

/** Puts the entries side by side from the top left corner, and on a further row where the width ends. */
export function placeKey(entries: readonly KeyEntry[], width: number, top: number) {
  const placed: PlacedKey[] = []
  let [x, y, bottom] = [0, top, top]
  for (const { kind, text } of entries) {
    const lines = wrap(text, width - markWidth)
    const size = sizeOf(lines)
    if (x > 0 && x + markWidth + size.width > width) [x, y] = [0, bottom]
    placed.push({ kind, lines, box: { x: x + markWidth, y, ...size } })
    x += markWidth + size.width + betweenEntries
    bottom = Math.max(bottom, y + size.height + rowGap)
  }
  return { placed, bottom }
}

/** Between a line's last point and its label. */
export const endGap = 11

export interface EndLabel {
  readonly end: End
  readonly lines: readonly string[]
  readonly box: Box
  /** From the last point to a label that had to move away from it. */
  readonly leader: string | undefined
}

const latestOf = (ends: readonly End[]) =>
  ends
    .map(({ date }) => date)
    .sort()
    .at(-1)

/**
 * The ends that stand in a column at the right of the chart; a line that stops earlier is named where it stops, with
 * its period if others go on. A forecast fills that column alone; a `narrow` chart has no room for it but below.
 */
export function splitEnds(ends: readonly End[], narrow: boolean) {
  const last = latestOf(ends)
  const latest = latestOf(ends.filter(({ kind }) => kind !== 'forecast'))
  const below = narrow ? ends.find(({ kind }) => kind === 'forecast') : undefined
  const column = ends.filter((end) => end.date === last && end !== below)
  const early = ends.filter((end) => end !== below && !column.includes(end))
  return {
    column,
    early: early.map((end) => (end.date === latest ? end : { ...end, text: `${end.text} in ${end.period}` })),
    below,
    last,
  }
}

/** Names broken into lines, and the width of the widest. */
export function measureEnds(ends: readonly End[], limit: number) {
  const labels = ends.map((end) => ({ end, lines: wrap(end.text, limit) }))
  return {
    labels,
    width: Math.max(0, ...labels.map(({ lines }) => sizeOf(lines).width)),
  }
}

type Named = { readonly end: End; readonly lines: readonly string[] }

const tall = ({ lines }: Named) => sizeOf(lines).height + 2

/** Height of the labels under one another. */
export const endsHeight = (labels: readonly Named[]) => labels.reduce((sum, label) => sum + tall(label), 0)

/** Puts the labels under one another at the right of the last points, none over another. */
export function placeEnds(
  labels: readonly Named[],
  at: (end: End) => { readonly x: number; readonly y: number },
  low: number,
  high: number,
): EndLabel[] {
  const middles = nudge(
    labels.map((label) => ({ at: at(label.end).y, size: tall(label) })),
    low,
    high,
  )
  return labels.map(({ end, lines }, index) => {
    const { x, y } = at(end)
    const middle = middles[index] ?? y
    const size = sizeOf(lines)
    return {
      end,
      lines,
      box: { x: x + endGap, y: middle - size.height / 2, ...size },
      leader:
        Math.abs(middle - y) > lineHeight / 2 ? `M${x + 5},${y}L${x + endGap - 2},${middle}` : undefined,
    }
  })
}
