import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { loadable } from '../../ui/loadable'
import { usePageTitle } from '../../ui/usePageTitle'
import { Board } from './Board'
import { goalLines } from './GoalRow'
import { ReplayOutcomes } from './ReplayOutcomes'
import { useScorecard } from './useScorecard'
import { WhatCounts } from './WhatCounts'
import './scorecard.css'
import type { Assessment } from '../../assessment/assessment'
import { isFurther } from '../../assessment/scorecard'
import { longDate } from '../../framework/period'

/** What the page shows, of whom, and how to read it. */
function Introduction({ assessments }: { assessments: readonly Assessment[] }) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const name = framework.areas.get(area)?.name
  const further = assessments.filter(isFurther).length
  return (
    <p className="soft">
      {name}: {assessments.length - further} goals of the {framework.document}
      {further > 0 && `, and ${further} more in its body`}, as at {longDate(asAt)}. Each dashed line runs from
      its baseline (○) to its goal (■); the solid line is what happened. A goal’s name leads to its chart and
      to the file, row and column of every figure.
    </p>
  )
}

const OtherArea = loadable(() => import('./OtherArea').then((module) => module.default))

function Goals() {
  const { assessments, isPast, asAtToday, ...state } = useScorecard()
  return (
    <Board assessments={assessments} noun="goals" lines={goalLines} {...state}>
      <Introduction assessments={assessments} />
      {isPast && state.ready && <WhatCounts assessments={assessments} />}
      {isPast && <ReplayOutcomes assessments={assessments} today={asAtToday} />}
    </Board>
  )
}

/** The goals of the home area; of another area, which has none of its own, how it stands. */
export function ScorecardPage() {
  const { framework } = useApp()
  usePageTitle('Scorecard', framework.title)
  const { area } = useChoices()
  return area === framework.homeArea ? <Goals /> : <OtherArea />
}
