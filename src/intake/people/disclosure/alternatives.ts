import { exchangeOf, type HierarchicalTable, type Shift, shiftOf, type Tree } from './hierarchicalTable'

/** An alternative to the true figures: by how much each of some figures would differ, with every sum still right. */
export type Alternative = ReadonlyMap<number, number>

/** What an alternative must do, and what each figure allows. */
export interface AlternativeRule {
  /** By how much the figure must be able to be higher. */
  readonly needed: number
  /** By how much a figure, once suppressed, could be higher for all that is known. */
  readonly rise: (figure: number) => number
  /** By how much it could be lower. */
  readonly fall: (figure: number) => number
  /** The information lost by suppressing it; 0 where it is suppressed already. */
  readonly loss: (figure: number) => number
  /** Whether the alternative as a whole is possible. */
  readonly isPossible?: (alternative: Alternative) => boolean
  /** Several places may fall together for one that rises. */
  readonly severalFall?: boolean
  /** Only alternatives in which every total rises. */
  readonly totalsRise?: boolean
}

/** In an area's tree, so many leaves are tried in exchange for others: the cheapest. */
const leavesTried = 8

interface PricedShift {
  readonly shift: Shift
  readonly loss: number
}

interface FallingLeaf {
  readonly leaf: number
  readonly fall: number
  readonly loss: number
}

const byLoss = (a: { loss: number }, b: { loss: number }) => a.loss - b.loss

/**
 * The shifts of one tree that raise a node by what is needed: together with every total it is part of, or in exchange for
 * other leaves of the same whole, several or one, those that lose least first.
 * @param at the figure at each node, the nodes in the other two trees staying the same
 * @param limit the loss from which on no shift is wanted
 * @param severalFall whether several may fall together. In one tree only: products of fractions are no whole numbers
 */
function* shiftsOf(
  tree: Tree,
  node: number,
  at: (node: number) => number | undefined,
  rule: AlternativeRule,
  limit: () => number,
  severalFall = false,
): Generator<PricedShift> {
  const { needed } = rule
  const lossAt = (one: number, part: number) => {
    const figure = at(one)
    const limit = figure === undefined ? 0 : part > 0 ? rule.rise(figure) : rule.fall(figure)
    return figure === undefined || Math.abs(part) * needed > limit
      ? Number.POSITIVE_INFINITY
      : rule.loss(figure)
  }
  const price = (shift: Shift): PricedShift[] => {
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
  if (rule.totalsRise || limit() <= 0) return
  const root = tree.paths[node]?.at(-1) ?? node
  const others: FallingLeaf[] = []
  for (const leaf of tree.leaves[root] ?? []) {
    const figure = tree.paths[leaf]?.includes(node) ? undefined : at(leaf)
    const fall = figure === undefined ? 0 : rule.fall(figure)
    if (figure !== undefined && fall > 0) others.push({ leaf, fall, loss: rule.loss(figure) })
  }
  /** Leaves of one parent that fall together: first those that lose nothing, then those that fall most for their loss. */
  const together = (leaf: number): Shift => {
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
  const cheapest = leaves.slice(0, leavesTried)
  if (severalFall) for (const { leaf } of cheapest) yield* price(together(leaf))
  const enough = others.filter(({ fall }) => fall >= needed).sort(byLoss)
  for (const other of enough)
    for (const { leaf, loss } of cheapest) {
      if (loss + other.loss >= limit()) break
      yield* price(exchangeOf(tree, leaf, other.leaf))
    }
}

/** One shift in each tree makes an alternative: at each combination of nodes, their product. */
function alternativeOf(
  table: HierarchicalTable,
  [places, cohorts, times]: readonly [Shift, Shift, Shift],
  rule: AlternativeRule,
  limit: number,
) {
  const alternative = new Map<number, number>()
  let loss = 0
  for (const [cohort, ofCohort] of cohorts)
    for (const [time, ofTime] of times)
      for (const [place, ofPlace] of places) {
        const figure = table.at(place, cohort, time)
        if (figure === undefined) return undefined
        const change = Math.round(ofPlace * ofCohort * ofTime * rule.needed)
        if (change > 0 ? change > rule.rise(figure) : -change > rule.fall(figure)) return undefined
        loss += rule.loss(figure)
        if (loss >= limit) return undefined
        alternative.set(figure, change)
      }
  return rule.isPossible?.(alternative) === false ? undefined : { alternative, loss }
}

/**
 * The alternative that raises a figure by what is needed and loses least when all figures it changes are suppressed.
 * Whoever knows everything else, and that sums are right, then cannot tell it from the truth.
 * @returns `undefined` when the table does not add up as its trees say
 */
export function cheapestAlternative(
  table: HierarchicalTable,
  figure: number,
  rule: AlternativeRule,
): Alternative | undefined {
  const [place, cohort, time] = table.nodes.get(figure) ?? [-1, -1, -1]
  const [byPlace, byCohort, byTime] = table.trees
  const unlimited = () => Number.POSITIVE_INFINITY
  const cohortShifts = [...shiftsOf(byCohort, cohort, (node) => table.at(place, node, time), rule, unlimited)]
  const timeShifts = [...shiftsOf(byTime, time, (node) => table.at(place, cohort, node), rule, unlimited)]
  let best: { alternative: Alternative; loss: number } | undefined
  const limit = () => best?.loss ?? Number.POSITIVE_INFINITY
  const at = (node: number) => table.at(node, cohort, time)
  // The three shifts share only the figure that is raised. It is suppressed already and loses nothing.
  for (const p of shiftsOf(byPlace, place, at, rule, limit, rule.severalFall))
    for (const c of cohortShifts)
      for (const t of timeShifts)
        if (p.loss + c.loss + t.loss < limit())
          best = alternativeOf(table, [p.shift, c.shift, t.shift], rule, limit()) ?? best
  return best?.alternative
}
