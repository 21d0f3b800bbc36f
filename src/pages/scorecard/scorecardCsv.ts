import type { Assessment } from '../../assessment/assessment'
import { type CsvCell, toCsv } from '../../format/csv'
import { roundTo } from '../../statistics/rounding'
import { stateOf } from '../../verdict/verdict'
import { assessmentCommentary, commentaryText } from '../../words/commentary/commentary'
import { stateWords } from '../../words/labels'
import { chanceLabel, directionLabel, directionNote } from '../../words/verdictText'

const columns = [
  'goal_id',
  'clause',
  'measure',
  'cohort',
  'phase',
  'baseline',
  'baseline_period',
  'target',
  'target_date',
  'outturn',
  'outturn_period',
  'at_the_date',
  'chance',
  'latest',
  'latest_low95',
  'latest_high95',
  'latest_period',
  'distance',
  'now',
  'middle',
  'middle_of',
  'place',
  'england',
  'england_period',
  'verdict',
] as const

const tidy = (value: number | undefined) => (value === undefined ? null : roundTo(value, 6))

function cells(row: Assessment): CsvCell[] {
  const { goal, measure, verdict, median: middle, rank: place, england } = row
  const { now, outturn, uncertainty } = verdict
  const direction = directionLabel(verdict)
  const interval = now && uncertainty.get(now.point.period.label)
  const known = interval?.why === undefined ? interval : undefined
  const settled = outturn?.state === 'met' || outturn?.state === 'missed' ? outturn.point : undefined
  const words = [
    now?.lowerBound ? 'a lower bound' : undefined,
    now?.distance &&
      { short: 'short of the goal', beyond: 'beyond the goal', level: 'at the goal' }[now.distance.side],
    direction && `${direction.text} ${directionNote(verdict) ?? ''}`.trim(),
  ]
  return [
    goal.id,
    goal.clause,
    measure.name,
    goal.cohort,
    goal.phase,
    goal.baseline,
    goal.baselinePeriod,
    goal.target,
    goal.targetDate,
    tidy(settled?.value),
    goal.outturnPeriod,
    [
      stateWords[stateOf(verdict)].label,
      outturn && 'disrupted' in outturn && outturn.disrupted && 'disrupted year',
    ]
      .filter(Boolean)
      .join(', '),
    chanceLabel(verdict)?.text ?? null,
    tidy(now?.point.value),
    tidy(known?.low),
    tidy(known?.high),
    now?.point.period.label ?? null,
    now?.distance?.size ?? null,
    words.filter(Boolean).join(', '),
    tidy(middle?.value),
    middle?.areas ?? null,
    place?.rank ?? null,
    tidy(england?.value),
    england?.period.label ?? null,
    commentaryText(assessmentCommentary(row)),
  ]
}

/** The scorecard as `scorecard.csv`; `distance` is the size of the gap to the goal, its side stands in `now`. */
export const scorecardCsv = (rows: readonly Assessment[]) => toCsv(columns, rows.map(cells))
