import type { Position } from '../frame'

/** The room of a label on the canvas in pixels; x and y are its top left corner. */
export interface Box extends Position {
  readonly width: number
  readonly height: number
}

/** A straight stroke that a label should not cover. */
export interface Stroke {
  readonly from: Position
  readonly to: Position
}

/** The strokes of a line through points. */
export const strokesOf = (points: readonly Position[]): Stroke[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from ? [{ from, to }] : []
  })

/** The room of a mark that no label may touch. */
export const markBox = ({ x, y }: Position): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 })

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const inside = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

/** How many pixels of a stroke run inside a box. */
export function covered({ from, to }: Stroke, box: Box): number {
  const run = [to.x - from.x, to.y - from.y]
  let [enter, leave] = [0, 1]
  for (const [step, start, low, high] of [
    [run[0] ?? 0, from.x, box.x, box.x + box.width],
    [run[1] ?? 0, from.y, box.y, box.y + box.height],
  ] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return 0
      continue
    }
    const [a, b] = [(low - start) / step, (high - start) / step]
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  return Math.max(0, leave - enter) * Math.hypot(run[0] ?? 0, run[1] ?? 0)
}

interface Free {
  readonly box: Box
  readonly cover: number
}

const closeBy = 40

/** How far a box lies from a point. */
export const distance = ({ x, y, width, height }: Box, about: Position) =>
  Math.hypot(Math.max(x - about.x, 0, about.x - x - width), Math.max(y - about.y, 0, about.y - y - height))

/** It covers nothing and does not lie far from its point. */
const isGood = ({ box, cover }: Free, about: Position | undefined) =>
  cover === 0 && (!about || distance(box, about) <= closeBy)

/** Two labels in one line read as two with this much between them (pixels). */
const gap = 6
const widened = (box: Box): Box => ({ ...box, x: box.x - gap, width: box.width + 2 * gap })

/**
 * The first position near the point that covers nothing; else the one that covers least without going far, for far
 * away a label loses its point.
 */
function nearest(free: readonly Free[], about: Position | undefined): Free | undefined {
  const away = ({ box }: Free) => (about ? distance(box, about) : 0)
  const cost = (one: Free) => 2 * one.cover + (away(one) <= closeBy ? away(one) / 4 : away(one))
  return (
    free.find((one) => isGood(one, about)) ??
    free.reduce<Free | undefined>((a, b) => (a && cost(a) <= cost(b) ? a : b), undefined)
  )
}

export interface Wish<T> {
  readonly item: T
  /** In order of preference. */
  readonly positions: readonly Box[]
  /** The point a label names. */
  readonly about?: Position
  /** Rather cover a stroke than be left out. */
  readonly keep?: boolean
}

export interface Surroundings {
  /** What no label may touch. */
  readonly taken?: readonly Box[]
  readonly strokes?: readonly Stroke[]
  readonly bounds?: Box
}

/**
 * Gives each wish, in order, its first position that touches nothing. A wish to `keep` may cover
 * strokes, as few as it can without going far, but never another label; the rest are left out.
 */
export function placeLabels<T>(
  wishes: readonly Wish<T>[],
  { taken = [], strokes = [], bounds }: Surroundings = {},
) {
  const placed: { readonly item: T; readonly box: Box }[] = []
  const boxes = [...taken]
  for (const { item, positions: places, keep, about } of wishes) {
    const free: Free[] = []
    let best: Free | undefined
    for (const box of places) {
      if ((bounds && !inside(box, bounds)) || boxes.some((other) => overlap(box, other))) continue
      const one = { box, cover: strokes.reduce((sum, stroke) => sum + covered(stroke, box), 0) }
      free.push(one)
      if (!isGood(one, about) || placed.some((other) => overlap(widened(box), other.box))) continue
      best = one
      break
    }
    best ??= keep ? nearest(free, about) : free.find(({ cover }) => cover === 0)
    if (!best) continue
    boxes.push(best.box)
    placed.push({ item, box: best.box })
  }
  return placed
}
