import { toCsv } from '../../format/csv'
import { roundTo } from '../../format/numbers'
import type { Framework, Goal } from '../../framework/framework'
import type { Series } from '../../framework/series'
import { expectedAt } from '../../statistics/pace'
import { runOf } from '../../verdict/before'
import type { Comparator } from './comparators'

/** The goal's chart as a table: one row a period and area, the goal's own line first. */
export function goalCsv(
  framework: Framework,
  goal: Goal,
  area: string,
  series: Series | undefined,
  comparators: readonly Comparator[],
): string {
  const run = runOf(goal)
  const about = [goal.id, framework.measures.get(goal.measure)?.name ?? goal.measure, goal.cohort, goal.phase]
  const areaName = framework.areas.get(area)?.name ?? area
  const ours = (series?.points ?? []).map(
    ({ period, value, numerator, denominator, symbol, quality, summed, notes }) => [
      ...about,
      areaName,
      period.label,
      value === null ? null : roundTo(value, 6),
      numerator,
      denominator,
      symbol,
      quality,
      run && period.end >= run.baselineDate && period.end <= run.targetDate
        ? roundTo(expectedAt(run, period.end), 4)
        : null,
      [...(summed ? ['Sum of three terms’ rates.'] : []), ...notes.map(({ sentence }) => sentence)].join(' '),
    ],
  )
  const others = comparators.flatMap(({ name, points }) =>
    points.map(({ period, value, note }) => [
      ...about,
      name,
      period.label,
      roundTo(value, 6),
      null,
      null,
      null,
      null,
      null,
      note ?? null,
    ]),
  )
  return toCsv(
    [
      'goal_id',
      'measure',
      'cohort',
      'phase',
      'area',
      'period',
      'value',
      'numerator',
      'denominator',
      'symbol',
      'quality',
      'trajectory',
      'note',
    ],
    [...ours, ...others],
  )
}
