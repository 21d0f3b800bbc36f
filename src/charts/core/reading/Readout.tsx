interface Props {
  /** How many periods, areas or schools can be read. */
  readonly count: number
  readonly index: number
  /** What the chosen one says, in a sentence. */
  readonly said: string
  readonly choose: (index: number) => void
  readonly label?: string
}

/** Reads a chart mark by mark, from the keyboard and to a screen reader. */
export function Readout({ count, index, said, choose, label = 'Read a period' }: Props) {
  return (
    <div className="readout no-print">
      <label>
        {label}
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
