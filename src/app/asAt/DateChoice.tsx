import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { goalFor } from '../../assessment/goals'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { areaSeriesQuery } from '../../observations/queries'
import { stopsOf } from './stops'
import { TimeSlider } from './TimeSlider'
import './asAt.css'

/** The date everything is said as at: any day in the field, or the ends of periods on the slider. */
export function DateChoice() {
  const { framework, today } = useApp()
  const { area, asAt: settled, change } = useChoices()
  // The controls answer at once; the page follows with the address.
  const [asked, ask] = useState<string>()
  const asAt = asked ?? settled
  const region = framework.areas.get(area)?.region ?? ''
  const { data: book } = useQuery(areaSeriesQuery(useSource(), [area, framework.nation, region]))
  const stops = useMemo(() => {
    const goals = framework.goals.map((goal) => goalFor(goal, area, framework))
    return book ? stopsOf({ goals, area, book, today, asAt }) : []
  }, [framework, area, book, today, asAt])
  const go = (date: string, replace: boolean) => {
    ask(date)
    void change({ asAt: date === today ? undefined : date }, replace).finally(() =>
      ask((later) => (later === date ? undefined : later)),
    )
  }
  return (
    <div className="date-choice">
      <label className="field">
        As at
        <input type="date" value={asAt} onChange={({ target }) => go(target.value || today, false)} />
      </label>
      <TimeSlider stops={stops} asAt={asAt} go={(date) => go(date, true)} />
    </div>
  )
}
