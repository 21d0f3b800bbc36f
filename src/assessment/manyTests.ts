import { seriesId } from '../framework/observation'
import { type Family, familyOf } from '../statistics/manyTests'
import type { PeerTest } from '../verdict/peers'
import type { Assessment } from './assessment'
import type { GoalComparison } from './comparisons'

/** The tests of figures and of moves of all goals against some comparators, as one family. */
export function comparisonFamily(
  comparisons: readonly GoalComparison[],
  columns: readonly string[],
): { readonly family: Family; readonly survivors: ReadonlySet<PeerTest> } {
  const cells = comparisons.flatMap(({ cells }) =>
    columns.flatMap((column) => {
      const cell = cells.get(column)
      return cell && cell.missing === undefined ? [cell] : []
    }),
  )
  const made = [
    ...cells.map(({ test }) => test),
    ...cells.flatMap(({ change }) => change?.test ?? []),
  ].flatMap((test) => (test.why === undefined ? [test] : []))
  const family = familyOf(made.map(({ p, comparison }) => ({ p, found: comparison !== 'similar' })))
  return { family, survivors: new Set(made.filter((_, index) => family.isKept[index])) }
}

const parts = ['before', 'outturn', 'change'] as const

/** What a scorecard says of chance: how a goal stands or ended, and how its latest figure moved. */
function testsOf({ goal, verdict: { before, outturn, now } }: Assessment) {
  const settled = outturn && 'chance' in outturn ? outturn : undefined
  const found = { before, outturn: settled, change: now?.change }
  return parts.flatMap((part) => {
    const { p, chance } = found[part] ?? {}
    // Goals of one series share their change, and their outturn where they have one target: that is one test.
    return p === undefined
      ? []
      : [{ part, id: `${seriesId(goal)} ${part} ${p}`, p, found: chance === 'beyond' }]
  })
}

/** A row with what is not kept said so, and nothing else of it changed. */
function withUnkept(assessment: Assessment, unkept: ReadonlySet<string>): Assessment {
  const { verdict } = assessment
  const { before, outturn, now } = verdict
  const of = new Set(testsOf(assessment).flatMap(({ part, id }) => (unkept.has(id) ? [part] : [])))
  const chance = 'not-kept'
  return {
    ...assessment,
    verdict: {
      ...verdict,
      ...(before && of.has('before') ? { before: { ...before, chance } } : {}),
      ...(outturn && 'chance' in outturn && of.has('outturn') ? { outturn: { ...outturn, chance } } : {}),
      ...(now?.change && of.has('change') ? { now: { ...now, change: { ...now.change, chance } } } : {}),
    },
  }
}

/** The tests behind a scorecard's words as one family, and its rows with only what is kept of them called beyond chance. */
export function scorecardFamily(assessments: readonly Assessment[]): {
  readonly family: Family
  readonly kept: readonly Assessment[]
} {
  const made = [...new Map(assessments.flatMap(testsOf).map((test) => [test.id, test])).values()]
  const family = familyOf(made)
  const unkept = new Set(made.flatMap(({ id, found }, at) => (found && !family.isKept[at] ? [id] : [])))
  return { family, kept: assessments.map((one) => withUnkept(one, unkept)) }
}
