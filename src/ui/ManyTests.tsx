interface Props {
  /** What chance alone makes of the many tests of a page. */
  readonly text: string
  /** Nothing to switch where nothing is tested. */
  readonly offered: boolean
  readonly onlyKept: boolean
  readonly setOnlyKept: (only: boolean) => void
}

/** How many of a page's tests chance alone would raise, and the switch to what stays among so many. */
export function ManyTests({ text, offered, onlyKept, setOnlyKept }: Props) {
  return (
    <p className="many-tests">
      {text}{' '}
      {offered && (
        <label className="no-print">
          <input type="checkbox" checked={onlyKept} onChange={({ target }) => setOnlyKept(target.checked)} />{' '}
          Mark only what stays
        </label>
      )}
    </p>
  )
}
