import type { Rule } from './cover'
import { exchangeOf, type Shift, shiftOf, type Tree } from './tree'

/** Of an area, so many of its leaves are tried in exchange for others: the cheapest. */
const tried = 8

export interface Priced {
  readonly shift: Shift
  readonly loss: number
}

interface Other {
  readonly leaf: number
  readonly fall: number
  readonly loss: number
}

const byLoss = (a: { loss: number }, b: { loss: number }) => a.loss - b.loss

/**
 * The shifts of one tree that raise a node by what is needed: with everything it is part of, in exchange for several
 * leaves that are part of the same, or for one, what loses least of these first.
 * @param at the figure at each node, the other two trees staying
 * @param limit a loss from which on none is looked for
 * @param crowds whether several may fall together; on one tree only, since products of parts are no whole numbers
 */
export function* shiftsOf(
  tree: Tree,
  node: number,
  at: (node: number) => number | undefined,
  rule: Rule,
  limit: () => number,
  crowds = false,
): Generator<Priced> {
  const { needed } = rule
  const lossAt = (one: number, part: number) => {
    const figure = at(one)
    const limit = figure === undefined ? 0 : part > 0 ? rule.rise(figure) : rule.fall(figure)
    return figure === undefined || Math.abs(part) * needed > limit
      ? Number.POSITIVE_INFINITY
      : rule.loss(figure)
  }
  const price = (shift: Shift): Priced[] => {
    let loss = 0
    let raises = false
    for (const [one, part] of shift) {
      loss += lossAt(one, part)
      raises ||= one === node && part === 1
    }
    return raises && loss < Number.POSITIVE_INFINITY ? [{ shift, loss }] : []
  }
  const leaves = (tree.leaves[node] ?? [])
    .map((leaf) => ({ leaf, loss: lossAt(leaf, 1) }))
    .filter(({ loss }) => loss < Number.POSITIVE_INFINITY)
    .sort(byLoss)
  for (const { leaf } of leaves) yield* price(shiftOf(tree, leaf, []))
  if (rule.raising || limit() <= 0) return
  const root = tree.paths[node]?.at(-1) ?? node
  const others: Other[] = []
  for (const leaf of tree.leaves[root] ?? []) {
    const figure = tree.paths[leaf]?.includes(node) ? undefined : at(leaf)
    const fall = figure === undefined ? 0 : rule.fall(figure)
    if (figure !== undefined && fall > 0) others.push({ leaf, fall, loss: rule.loss(figure) })
  }
  /** Those that fall together, of one parent: first what loses nothing, then what can fall most for its loss. */
  const crowd = (leaf: number): Shift => {
    const parent = tree.paths[leaf]?.[1]
    const near = others.filter((other) => tree.paths[other.leaf]?.[1] === parent)
    near.sort((a, b) => a.loss / a.fall - b.loss / b.fall || b.fall - a.fall)
    const falls: [number, number][] = []
    let left = needed
    for (const { leaf: from, fall } of near) {
      if (left <= 0) break
      falls.push([from, Math.min(fall, left) / needed])
      left -= fall
    }
    return left <= 0 && falls.length > 1 ? shiftOf(tree, leaf, falls) : []
  }
  const cheapest = leaves.slice(0, tried)
  if (crowds) for (const { leaf } of cheapest) yield* price(crowd(leaf))
  const enough = others.filter(({ fall }) => fall >= needed).sort(byLoss)
  for (const other of enough)
    for (const { leaf, loss } of cheapest) {
      if (loss + other.loss >= limit()) break
      yield* price(exchangeOf(tree, leaf, other.leaf))
    }
}
