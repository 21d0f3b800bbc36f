import { type Period, parsePeriod } from '../../../framework/period'
import type { Cell } from '../recipes/recipe'
import { wholeOf } from './totals/wholes'
import { type Tree, treeOf } from './tree'

/** Figures laid out by the three ways in which they add up: places, cohorts, times. */
export interface Table {
  readonly trees: readonly [Tree, Tree, Tree]
  /** Where a figure stands on each tree. */
  readonly nodes: ReadonlyMap<number, readonly [number, number, number]>
  /** The figure at three nodes; `undefined` where there is none. */
  readonly at: (place: number, cohort: number, time: number) => number | undefined
}

const placeOf = ({ school, phase }: Cell) => `${school ?? ''} ${phase}`
const wholePlaceOf = ({ school, phase }: Cell) => ` ${school === null ? 'all' : phase}`

/** August lies in no term: what happens in it is added to the autumn's. */
const datesOf = ({ kind, start, end }: Period) => {
  const september = `${start.slice(0, 4)}-09-01`
  return kind === 'month' && start.slice(5, 7) === '08'
    ? { start: september, end: september }
    : { start, end }
}

/** The shortest of the periods that holds another and is longer. */
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
export function tableOf(cells: readonly Cell[], members: readonly number[], inTime: boolean): Table {
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

/** A figure and all it is a part of: what is held back where a table does not add up as its trees say. */
export function raised({ trees, nodes, at }: Table, figure: number): number[] {
  const paths = (nodes.get(figure) ?? []).map((node, tree) => trees[tree]?.paths[node] ?? [])
  const [places, cohorts, times] = paths
  return (places ?? []).flatMap((place) =>
    (cohorts ?? []).flatMap((cohort) => (times ?? []).flatMap((time) => at(place, cohort, time) ?? [])),
  )
}
