import { shiftsOf } from './shifts'
import type { Table } from './table'
import type { Shift } from './tree'

/** Another truth: by how much each of some figures would differ, with every sum still right. */
export type Move = ReadonlyMap<number, number>

export interface Rule {
  /** By how much the figure must be able to be higher. */
  readonly needed: number
  /** By how much a figure, once held back, could be higher for all that is known. */
  readonly rise: (figure: number) => number
  /** By how much it could be lower. */
  readonly fall: (figure: number) => number
  /** What holding it back loses; 0 where it is held back already. */
  readonly loss: (figure: number) => number
  /** What must hold of the move as a whole. */
  readonly settles?: (move: Move) => boolean
  /** Several places may fall together for one that rises. */
  readonly crowds?: boolean
  /** Only moves that raise every whole. */
  readonly raising?: boolean
}

/** A shift on each tree makes a move: at each three nodes their product. */
function moveOf(
  table: Table,
  [places, cohorts, times]: readonly [Shift, Shift, Shift],
  rule: Rule,
  limit: number,
) {
  const move = new Map<number, number>()
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
        move.set(figure, change)
      }
  return rule.settles?.(move) === false ? undefined : { move, loss }
}

/**
 * The move that raises a figure as needed and loses least when all it touches is held back. Whoever knows everything
 * else, and that sums are right, then cannot tell the truth from the truth so moved.
 * @returns `undefined` when the table does not add up as its trees say
 */
export function cover(table: Table, figure: number, rule: Rule): Move | undefined {
  const [place, cohort, time] = table.nodes.get(figure) ?? [-1, -1, -1]
  const [byPlace, byCohort, byTime] = table.trees
  const endless = () => Number.POSITIVE_INFINITY
  const cohortShifts = [...shiftsOf(byCohort, cohort, (node) => table.at(place, node, time), rule, endless)]
  const timeShifts = [...shiftsOf(byTime, time, (node) => table.at(place, cohort, node), rule, endless)]
  let best: { move: Move; loss: number } | undefined
  const limit = () => best?.loss ?? Number.POSITIVE_INFINITY
  const at = (node: number) => table.at(node, cohort, time)
  // The three share no figure but the one raised, which is held back and loses nothing.
  for (const p of shiftsOf(byPlace, place, at, rule, limit, rule.crowds))
    for (const c of cohortShifts)
      for (const t of timeShifts)
        if (p.loss + c.loss + t.loss < limit())
          best = moveOf(table, [p.shift, c.shift, t.shift], rule, limit()) ?? best
  return best?.move
}
