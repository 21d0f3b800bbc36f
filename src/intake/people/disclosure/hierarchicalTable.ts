import { type Period, parsePeriod } from '../../../framework/period'
import type { Cell } from '../recipes/recipe'
import { wholeOf } from './totals'

/** One way in which figures add up: numbered nodes, each part of at most one other, which is the sum of its parts. */
export interface Tree {
  /** Of each node: itself, then what it is part of, up to the whole. */
  readonly paths: readonly (readonly number[])[]
  /** Of each node: the nodes under it that have no parts; of one without parts, itself. */
  readonly leaves: readonly (readonly number[])[]
}

/** @param parents what each node is part of, or -1 */
function treeOf(parents: readonly number[]): Tree {
  const pathOf = (node: number): number[] => (node < 0 ? [] : [node, ...pathOf(parents[node] ?? -1)])
  const paths = parents.map((_, node) => pathOf(node))
  const whole = new Set(parents)
  const leaves: number[][] = parents.map(() => [])
  for (const [node, path] of paths.entries())
    if (!whole.has(node)) for (const up of path) leaves[up]?.push(node)
  return { paths, leaves }
}

/** Changes of a tree's nodes, as fractions of the change needed, that leave every sum right. */
export type Shift = readonly (readonly [node: number, part: number])[]

/**
 * Raises one leaf by 1. Where others fall by as much together, the whole that holds them all stays.
 * @param falls leaves of the same whole, each with the fraction of 1 by which it falls
 */
export function shiftOf({ paths }: Tree, leaf: number, falls: Shift): Shift {
  const raised = paths[leaf] ?? []
  if (falls.length === 0) return raised.map((node) => [node, 1])
  const changes = new Map(raised.map((node) => [node, 1]))
  for (const [from, part] of falls)
    for (const node of paths[from] ?? []) changes.set(node, (changes.get(node) ?? 0) - part)
  // Fractions are rounded, so a node that stays may differ from 0 by a little.
  return [...changes].filter(([, part]) => Math.abs(part) > 1e-9)
}

/** Raises one leaf by 1 and lowers another of the same whole by 1. */
export function exchangeOf({ paths }: Tree, leaf: number, from: number): Shift {
  const up = paths[leaf] ?? []
  const down = paths[from] ?? []
  const shift: [number, number][] = []
  for (const node of up) if (!down.includes(node)) shift.push([node, 1])
  for (const node of down) if (!up.includes(node)) shift.push([node, -1])
  return shift
}

/** Figures arranged by the three hierarchies in which they add up: places, cohorts, times. */
export interface HierarchicalTable {
  readonly trees: readonly [Tree, Tree, Tree]
  /** Each figure's node in each tree. */
  readonly nodes: ReadonlyMap<number, readonly [number, number, number]>
  /** The figure at three nodes; `undefined` where there is none. */
  readonly at: (place: number, cohort: number, time: number) => number | undefined
}

const placeOf = ({ school, phase }: Cell) => `${school ?? ''} ${phase}`
const wholePlaceOf = ({ school, phase }: Cell) => ` ${school === null ? 'all' : phase}`

/** August lies in no term: what happens in it is added to the autumn. */
const datesOf = ({ kind, start, end }: Period) => {
  const september = `${start.slice(0, 4)}-09-01`
  return kind === 'month' && start.slice(5, 7) === '08'
    ? { start: september, end: september }
    : { start, end }
}

/** The shortest of the longer periods that hold this one. */
function wholePeriodOf(period: Period, periods: readonly Period[]) {
  const { start, end } = datesOf(period)
  const holding = periods.filter((one) => one.kind !== period.kind && one.start <= start && one.end >= end)
  return holding.sort((a, b) => b.start.localeCompare(a.start) || a.end.localeCompare(b.end))[0]?.label
}

function treeOfKeys(wholes: ReadonlyMap<string, string | undefined>) {
  const order = new Map([...wholes.keys()].map((key, node) => [key, node]))
  const parents = [...wholes].map(([key, whole]) => (whole === key ? -1 : (order.get(whole ?? '') ?? -1)))
  return { tree: treeOf(parents), nodeOf: (key: string) => order.get(key) ?? -1 }
}

/**
 * @param cells all figures
 * @param members those of one measure, by number
 * @param inTime whether months add up to terms
 */
export function hierarchicalTableOf(
  cells: readonly Cell[],
  members: readonly number[],
  inTime: boolean,
): HierarchicalTable {
  const figures = members.flatMap((member) => {
    const cell = cells[member]
    return cell ? [{ member, cell }] : []
  })
  const labels = [...new Set(figures.map(({ cell }) => cell.period))]
  const periods = inTime ? labels.flatMap((label) => parsePeriod(label) ?? []) : []
  const places = treeOfKeys(new Map(figures.map(({ cell }) => [placeOf(cell), wholePlaceOf(cell)])))
  const cohorts = treeOfKeys(new Map(figures.map(({ cell: { cohort } }) => [cohort, wholeOf.get(cohort)])))
  const times = treeOfKeys(
    new Map(
      labels.map((label) => {
        const period = periods.find((one) => one.label === label)
        return [label, period && wholePeriodOf(period, periods)]
      }),
    ),
  )
  const [cohortCount, timeCount] = [cohorts.tree.paths.length, times.tree.paths.length]
  const positionOf = (place: number, cohort: number, time: number) =>
    (place * cohortCount + cohort) * timeCount + time
  const numbers = new Array<number | undefined>(places.tree.paths.length * cohortCount * timeCount)
  const nodes = new Map<number, readonly [number, number, number]>()
  for (const { member, cell } of figures) {
    const at = [places.nodeOf(placeOf(cell)), cohorts.nodeOf(cell.cohort), times.nodeOf(cell.period)] as const
    nodes.set(member, at)
    numbers[positionOf(...at)] = member
  }
  return {
    trees: [places.tree, cohorts.tree, times.tree],
    nodes,
    at: (...where) => numbers[positionOf(...where)],
  }
}

/** A figure and all totals it is part of: what is suppressed where a table does not add up as its trees say. */
export function withItsTotals({ trees, nodes, at }: HierarchicalTable, figure: number): number[] {
  const paths = (nodes.get(figure) ?? []).map((node, tree) => trees[tree]?.paths[node] ?? [])
  const [places, cohorts, times] = paths
  return (places ?? []).flatMap((place) =>
    (cohorts ?? []).flatMap((cohort) => (times ?? []).flatMap((time) => at(place, cohort, time) ?? [])),
  )
}
