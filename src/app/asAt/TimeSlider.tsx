import type { Stop } from './stops'

interface Props {
  /** Empty until the figures are there: then the slider keeps its place and is not shown. */
  readonly stops: readonly Stop[]
  readonly asAt: string
  readonly go: (date: string) => void
}

/** Walks through time, from the end of one period with figures to that of the next. */
export function TimeSlider({ stops, asAt, go }: Props) {
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
