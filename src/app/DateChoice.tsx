import { useMemo, useState } from 'react'
import { goalFor } from '../assessment/goals'
import { useApp } from '../context/app'
import { useChoices } from '../context/useChoices'
import { useAreaSeries } from '../context/useFigures'
import { type TimeStop, timeStops } from './timeStops'
import './dateChoice.css'

interface SliderProps {
  /** Empty until the figures are there: then the slider keeps its place and is not shown. */
  readonly stops: readonly TimeStop[]
  readonly asAt: string
  readonly go: (date: string) => void
}

/** Walks through time, from the end of one period with figures to that of the next. */
function TimeSlider({ stops, asAt, go }: SliderProps) {
  const place = stops.findIndex(({ date }) => date === asAt)
  const words = stops[place]?.words
  return (
    <input
      type="range"
      className="time-slider"
      aria-label="Walk through time"
      aria-valuetext={words}
      title={words}
      hidden={stops.length === 0}
      min={0}
      max={Math.max(stops.length - 1, 1)}
      value={place}
      onChange={({ target }) => {
        const stop = stops[target.valueAsNumber]
        if (stop) go(stop.date)
      }}
    />
  )
}

/** The date everything is said as at: any day in the field, or the ends of periods on the slider. */
export function DateChoice() {
  const { framework, today } = useApp()
  const { area, asAt: settled, change } = useChoices()
  // The controls answer at once; the page follows with the address.
  const [asked, ask] = useState<string>()
  const asAt = asked ?? settled
  const { data: book } = useAreaSeries()
  const stops = useMemo(() => {
    const goals = framework.goals.map((goal) => goalFor(goal, area, framework))
    return book ? timeStops({ goals, area, book, today, asAt }) : []
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
