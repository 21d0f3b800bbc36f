import { useMemo } from 'react'
import { withoutGoals } from '../../assessment/scorecard'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { historyOf } from '../../framework/areas'
import { longDate } from '../../framework/period'
import { Board } from './Board'
import { useScorecard } from './useScorecard'
import { WhatCounts } from './WhatCounts'
import './otherArea.css'
import type { Assessment } from '../../assessment/assessment'
import { Sparkline } from '../../charts/sparkline/Sparkline'
import { formatValue } from '../../format/numbers'
import { areaHistoryText } from '../../words/areaText'
import { rankAmongText } from '../../words/rankText'
import { valueText } from '../../words/verdictText'
import { Moved, NameCell, NowCell, nothing, SoFar } from './GoalRow'
import type { LineProps, Lines } from './GoalTable'

function TrendCell({ assessment }: { assessment: Assessment }) {
  const { related, measure, goal, verdict } = assessment
  const { now } = verdict
  if (related)
    return (
      <>
        <span className="line">
          {related.link.title}: {formatValue(related.point.value, measure.unit, goal.decimals)} (
          {related.point.period.label})
        </span>
        <span className="line soft small">near this measure, but unlike it</span>
      </>
    )
  return (
    <>
      <Moved assessment={assessment} />
      {now && !now.change && (
        <span className="line soft small">
          {now.lowerBound ? 'nothing is claimed from a lower bound' : 'nothing comparable before it'}
        </span>
      )}
      <SoFar assessment={assessment} />
    </>
  )
}

function RankCell({ assessment: { rank, verdict } }: { assessment: Assessment }) {
  if (!rank) return nothing
  return (
    <>
      <strong>{rankAmongText(rank)}</strong>
      <span className="line soft small">
        {verdict.now?.point.period.label}
        {rank.tied > 1 && `, shared by ${rank.tied}`}
      </span>
    </>
  )
}

function MeasureComparedCell({ assessment }: { assessment: Assessment }) {
  const { median, england } = assessment
  if (!median && !england) return nothing
  return (
    <>
      {median && <span className="line">Median {valueText(assessment, median.value)}</span>}
      {england && (
        <span className="line">
          England {valueText(assessment, england.value)}
          {england.recovered && ', recovered'}
        </span>
      )}
    </>
  )
}

/** One measure of an area without goals: where it stands, which way it goes, and its place. */
function MeasureRow({ assessment, ready, compared, domain }: LineProps) {
  const { framework } = useApp()
  const { goal, measure, verdict, group, series } = assessment
  const wait = (
    <span className="soft" aria-hidden="true">
      …
    </span>
  )
  const known = ready && (verdict.now || compared)
  return (
    <tr id={`goal-${goal.id}`}>
      <NameCell assessment={assessment} />
      <td className="goal-spark">
        {series?.points.some(({ value }) => value !== null) && (
          <Sparkline
            goal={goal}
            series={series}
            domain={domain}
            baselineFallback={framework.documentDate}
            label={`${measure.name}, ${group}`}
          />
        )}
      </td>
      <td className="number" data-label="Now">
        {known ? <NowCell assessment={assessment} /> : wait}
      </td>
      <td data-label="Trend">{known ? <TrendCell assessment={assessment} /> : wait}</td>
      <td data-label="Rank">{compared ? <RankCell assessment={assessment} /> : wait}</td>
      <td data-label="Compared" className="compared">
        {compared ? <MeasureComparedCell assessment={assessment} /> : wait}
      </td>
    </tr>
  )
}

const measureLines: Lines = {
  name: 'goals measures',
  columns: ['Measure', 'What happened', 'Now', 'Trend', 'Rank', 'Compared'],
  Line: MeasureRow,
}

function Introduction({ count }: { count: number }) {
  const { framework, today } = useApp()
  const { area, asAt } = useChoices()
  const shown = framework.areas.get(area)
  const nameOf = (code: string) => framework.areas.get(code)?.name ?? code
  return (
    <p className="soft measures-introduction">
      {nameOf(area)}, as at {longDate(asAt)}: the same {count} measures, without goals and verdicts. The goals
      are {nameOf(framework.homeArea)}’s own. The trend is tested where each of the last five figures has an
      interval; else it is the change from the figure before. The rank is among all local authorities with a
      figure of the same period; the 1st is the best. Ranks near each other may differ by chance alone.{' '}
      {shown && areaHistoryText(shown, historyOf(framework, shown), today)}
    </p>
  )
}

/** An area without goals of its own: its figures with their trend and their place. */
export default function OtherArea() {
  const { assessments: all, isPast, ready, compared, ranked, problem } = useScorecard()
  const assessments = useMemo(() => withoutGoals(all), [all])
  return (
    <Board
      assessments={assessments}
      noun="measures"
      leftOut={['date', 'no-goal']}
      lines={measureLines}
      {...{ ready, compared, ranked, problem }}
    >
      <Introduction count={assessments.length} />
      {isPast && ready && <WhatCounts assessments={assessments} />}
    </Board>
  )
}
