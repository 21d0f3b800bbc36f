import type { Distribution, PastRank } from '../../assessment/distribution'
import { toCsv } from '../../format/csv'
import type { Goal, Measure } from '../../framework/framework'
import { roundTo } from '../../statistics/rounding'
import { withoutRankText } from '../../words/rankText'

const tidy = (value: number) => roundTo(value, 6)

/** Every local authority of one period; one without a place has its reason. */
export function spreadCsv(
  goal: Goal,
  measure: Measure,
  period: string,
  { ranked, without }: Distribution,
  area: string,
  closest: readonly string[],
) {
  const of = [measure.name, goal.cohort, goal.phase, period]
  const ours = ranked.find(({ code }) => code === area)?.point.value
  return toCsv(
    [
      'measure',
      'cohort',
      'phase',
      'period',
      'area_code',
      'area',
      'value',
      'place',
      'of',
      'sharing',
      'quartile',
      'ours_minus_it',
      'neighbour',
      'reason',
    ],
    [
      ...ranked.map(({ code, name, point, rank: place }) => [
        ...of,
        code,
        name,
        tidy(point.value),
        place.rank,
        place.of,
        place.tied,
        place.quartile,
        ours === undefined ? null : tidy(ours - point.value),
        closest.includes(code) ? 'yes' : 'no',
        null,
      ]),
      ...without.map(({ name, reason }) => [
        ...of,
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        withoutRankText(reason),
      ]),
    ],
  )
}

/** An area's places, one line a period. */
export const placesCsv = (runs: readonly (readonly PastRank[])[]) =>
  toCsv(
    ['period', 'value', 'place', 'of', 'sharing', 'quartile'],
    runs
      .flat()
      .map(({ point, rank: place }) => [
        point.period.label,
        tidy(point.value),
        place.rank,
        place.of,
        place.tied,
        place.quartile,
      ]),
  )
