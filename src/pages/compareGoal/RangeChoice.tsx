import type { Range } from '../../charts/distribution/DistributionChart'
import { roundTo } from '../../statistics/rounding'

interface Props {
  readonly values: readonly number[]
  readonly decimals: number
  readonly text: (value: number) => string
  readonly range: Range | undefined
  readonly draw: (range: Range) => void
  readonly settle: () => void
  readonly clear: () => void
}

/** Two sliders that choose what the pointer chooses by drawing over the chart. */
export function RangeChoice({ values, decimals, text, range, draw, settle, clear }: Props) {
  const ends = [Math.min(...values), Math.max(...values)].map((value) => roundTo(value, decimals))
  const [min = 0, max = 0] = ends
  const [low, high] = range ?? [min, max]
  const slider = (label: string, value: number, to: (next: number) => Range) => (
    <label>
      {label}
      <input
        type="range"
        min={min}
        max={max}
        step={10 ** -decimals}
        value={value}
        aria-valuetext={text(value)}
        onChange={({ target }) => draw(to(Number(target.value)))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span aria-hidden="true">{text(value)}</span>
    </label>
  )
  return (
    <fieldset className="range-choice no-print">
      <legend>Choose areas by value: draw over the chart, or move the ends</legend>
      {slider('From', low, (next) => [Math.min(next, high), high])}
      {slider('To', high, (next) => [low, Math.max(next, low)])}
      {range && (
        <button type="button" className="button" onClick={clear}>
          Choose none
        </button>
      )}
    </fieldset>
  )
}
