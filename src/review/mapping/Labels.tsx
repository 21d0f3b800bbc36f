import { quoted } from './said'

const leaveOut = ':leave out'

interface Props {
  readonly caption: string
  readonly labels: readonly { readonly cell: string; readonly times: number }[]
  /** A label's meaning: `null` leaves its rows out, `undefined` is open. */
  readonly meaning: (label: string) => string | null | undefined
  readonly words: readonly { readonly word: string; readonly name: string }[]
  /** Rows with a label may be left out. */
  readonly omit: boolean
  readonly onExplain: (label: string, means: string | null | undefined) => void
}

const most = 60

/** Labels as they stand in the file, and what each means. */
export function Labels({ caption, labels, meaning, words, omit, onExplain }: Props) {
  if (labels.length === 0) return null
  const option = (means: string | null | undefined) => (means === null ? leaveOut : (means ?? ''))
  const read = (value: string) => {
    if (value === leaveOut) return null
    return value === '' ? undefined : value
  }
  return (
    <div className="mapping-labels">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {labels.slice(0, most).map(({ cell, times }) => (
            <tr key={cell}>
              <th scope="row">
                {quoted(cell)}{' '}
                <span className="soft mapping-times">{times === 1 ? '1 cell' : `${times} cells`}</span>
              </th>
              <td>
                <select
                  aria-label={`Meaning of ${quoted(cell)}`}
                  value={option(meaning(cell))}
                  onChange={({ target }) => onExplain(cell, read(target.value))}
                >
                  <option value="">Choose…</option>
                  {omit && <option value={leaveOut}>Leave these rows out</option>}
                  {words.map(({ word, name }) => (
                    <option key={word} value={word}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
          {labels.length > most && (
            <tr>
              <td colSpan={2}>… and {labels.length - most} more</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
