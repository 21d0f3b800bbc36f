import { lazy, Suspense } from 'react'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { usePageTitle } from '../../ui/usePageTitle'
import { Board } from './Board'
import { goalLines } from './GoalRow'
import { Introduction } from './Introduction'
import { useScorecard } from './useScorecard'
import { WhatCame } from './WhatCame'
import './scorecard.css'

const OtherArea = lazy(() => import('./otherArea/OtherArea'))

function Goals() {
  const { rows, isPast, asAtToday, ...state } = useScorecard()
  return (
    <Board rows={rows} noun="goals" lines={goalLines} {...state}>
      <Introduction rows={rows} />
      {isPast && <WhatCame rows={rows} today={asAtToday} />}
    </Board>
  )
}

/** The goals of the home area; of another area, which has none of its own, how it stands. */
export function ScorecardPage() {
  const { framework } = useApp()
  usePageTitle('Scorecard', framework.title)
  const { area } = useChoices()
  return area === framework.homeArea ? (
    <Goals />
  ) : (
    <Suspense>
      <OtherArea />
    </Suspense>
  )
}
