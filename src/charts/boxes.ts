/** A label's place on the canvas in pixels; x and y are its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Rough width of a text at 12 px: labels keep a little more room than they need. */
export const textWidth = (text: string) => text.length * 6.6

export interface Wish<T> {
  readonly item: T
  /** Places in order of preference. */
  readonly places: readonly Box[]
}

/** Gives each wish, in order, its first place that touches nothing placed before; one that finds none is left out. */
export function placeLabels<T>(wishes: readonly Wish<T>[], taken: readonly Box[] = []) {
  const placed: { readonly item: T; readonly box: Box }[] = []
  const boxes = [...taken]
  for (const { item, places } of wishes) {
    const box = places.find((place) => boxes.every((other) => !overlap(place, other)))
    if (!box) continue
    boxes.push(box)
    placed.push({ item, box })
  }
  return placed
}

/** Puts boxes of one height into rows so that none overlap in a row; returns each box's row, from 0. */
export function rowsFor(spans: readonly { readonly x: number; readonly width: number }[]): number[] {
  const ends: number[] = []
  return spans.map(({ x, width }) => {
    const free = ends.findIndex((end) => end <= x)
    const row = free === -1 ? ends.length : free
    ends[row] = x + width + 4
    return row
  })
}
