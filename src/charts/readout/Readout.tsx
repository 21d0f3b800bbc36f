import './readout.css'

interface Props {
  /** How many periods can be read. */
  readonly count: number
  readonly index: number
  /** What the period says, in a sentence. */
  readonly said: string
  readonly choose: (index: number) => void
}

/** Reads a chart period by period, from the keyboard and to a screen reader. */
export function Readout({ count, index, said, choose }: Props) {
  return (
    <div className="readout no-print">
      <label>
        Read a period
        <input
          type="range"
          min={0}
          max={count - 1}
          value={index}
          aria-valuetext={said}
          onChange={({ target }) => choose(Number(target.value))}
        />
      </label>
      <p>{said}</p>
    </div>
  )
}
