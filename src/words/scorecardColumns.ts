import type { Assessment } from '../assessment/assessment'
import type { CsvColumns } from '../format/csvText'
import { roundTo } from '../statistics/rounding'
import { settledOf } from '../verdict/outturn'
import { stateOf } from '../verdict/verdict'
import { stateWords } from './labels'
import { chanceLabel, directionLabel, directionNote } from './verdictText'

/** A column of the scorecard: its heading, and the columns of the CSV that hold what its cells show. */
interface ScorecardColumn {
  readonly heading: string
  readonly csv: CsvColumns<Assessment>
}

const tidy = (value: number | undefined) => (value === undefined ? null : roundTo(value, 6))

function outturnOf({ verdict: { outturn } }: Assessment) {
  return settledOf(outturn)?.point
}

function intervalOf({ verdict: { now, uncertainty } }: Assessment) {
  const interval = now && uncertainty.get(now.point.period.label)
  return interval?.why === undefined ? interval : undefined
}

function stateText({ verdict }: Assessment): string {
  const state = stateOf(verdict)
  const byNumber = state === 'not-a-fair-test' ? settledOf(verdict.outturn)?.byNumber : undefined
  return [stateWords[state].label, ...(byNumber ? [`${byNumber} by the number`] : [])].join(', ')
}

const sides = { short: 'short of the goal', beyond: 'beyond the goal', level: 'at the goal' }

function nowText({ verdict }: Assessment): string {
  const { now } = verdict
  const direction = directionLabel(verdict)
  return [
    now?.lowerBound ? 'a lower bound' : undefined,
    now?.distance && sides[now.distance.side],
    direction && `${direction.text} ${directionNote(verdict) ?? ''}`.trim(),
  ]
    .filter(Boolean)
    .join(', ')
}

/** In the order of the table and of `scorecard.csv`. `distance` is a size, in the measure's unit; its side is in `now`. */
export const scorecardColumns = {
  goal: {
    heading: 'Goal',
    csv: {
      goal_id: ({ goal }) => goal.id,
      clause: ({ goal }) => goal.clause,
      measure: ({ measure }) => measure.name,
      cohort: ({ goal }) => goal.cohort,
      phase: ({ goal }) => goal.phase,
    },
  },
  picture: { heading: 'Baseline → goal, and what happened', csv: {} },
  baseline: {
    heading: 'Baseline',
    csv: {
      baseline: ({ goal }) => goal.baseline,
      baseline_period: ({ goal }) => goal.baselinePeriod,
    },
  },
  target: {
    heading: 'Goal',
    csv: {
      target: ({ goal }) => goal.target,
      target_date: ({ goal }) => goal.targetDate,
    },
  },
  atTheDate: {
    heading: 'At the date',
    csv: {
      outturn: (one) => tidy(outturnOf(one)?.value),
      outturn_period: ({ goal }) => goal.outturnPeriod,
      at_the_date: stateText,
      chance: ({ verdict }) => chanceLabel(verdict)?.text ?? null,
    },
  },
  now: {
    heading: 'Now',
    csv: {
      latest: ({ verdict: { now } }) => tidy(now?.point.value),
      latest_low95: (one) => tidy(intervalOf(one)?.low),
      latest_high95: (one) => tidy(intervalOf(one)?.high),
      latest_period: ({ verdict: { now } }) => now?.point.period.label ?? null,
    },
  },
  against: {
    heading: 'Against the goal',
    csv: {
      distance: ({ verdict: { now } }) => now?.distance?.size ?? null,
      now: nowText,
    },
  },
  compared: {
    heading: 'Compared',
    csv: {
      median: ({ median }) => tidy(median?.value),
      median_of: ({ median }) => median?.areas ?? null,
      rank: ({ rank }) => rank?.rank ?? null,
      england: ({ england }) => tidy(england?.value),
      england_period: ({ england }) => england?.period ?? null,
    },
  },
} as const satisfies Readonly<Record<string, ScorecardColumn>>
