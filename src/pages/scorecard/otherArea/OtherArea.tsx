import { useMemo } from 'react'
import { withoutGoals } from '../../../assessment/withoutGoals'
import { useApp } from '../../../context/app'
import { useChoices } from '../../../context/useChoices'
import { longDate } from '../../../framework/period'
import { Board } from '../Board'
import { useScorecard } from '../useScorecard'
import { measureLines } from './MeasureRow'
import './otherArea.css'

function Introduction({ count }: { count: number }) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const nameOf = (code: string) => framework.areas.get(code)?.name ?? code
  return (
    <p className="soft measures-introduction">
      {nameOf(area)}, as at {longDate(asAt)}: the same {count} measures, without goals and verdicts. The goals
      are {nameOf(framework.homeArea)}’s own. The trend is tested where each of the last five figures has an
      interval; else it is the change from the figure before. The place is among all local authorities with a
      figure of the same period; the 1st is the best. Places near each other may differ by chance alone.
    </p>
  )
}

/** An area without goals of its own: its figures with their trend and their place. */
export default function OtherArea() {
  const { rows: all, ready, compared, placed, problem } = useScorecard()
  const rows = useMemo(() => withoutGoals(all), [all])
  return (
    <Board
      rows={rows}
      noun="measures"
      leftOut={['date', 'no-goal']}
      lines={measureLines}
      {...{ ready, compared, placed, problem }}
    >
      <Introduction count={rows.length} />
    </Board>
  )
}
