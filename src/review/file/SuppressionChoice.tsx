import { useState } from 'react'
import { errorText } from '../../engine/port'
import type { Suppression } from '../../intake/waiting/review'

const choices = [
  { threshold: 3, words: 'Counts under 3 (1 and 2)' },
  { threshold: 5, words: 'Counts under 5' },
  { threshold: 10, words: 'Counts under 10' },
  { threshold: 1, words: 'Nothing: show every count' },
]

interface Props {
  readonly suppression: Suppression
  /** Suppresses counts under another threshold. */
  readonly onChoose: (threshold: number) => Promise<void>
}

/** What is suppressed of a file of people before anything of it is stored, and the choice how much. */
export function SuppressionChoice({ suppression: { threshold, sentence }, onChoose }: Props) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const pick = async (next: number) => {
    setBusy(true)
    setFailure('')
    await onChoose(next).catch((problem) => setFailure(errorText(problem)))
    setBusy(false)
  }
  return (
    <div className="held-back" aria-busy={busy}>
      <label className="field">
        Suppress
        <select value={threshold} disabled={busy} onChange={({ target }) => void pick(Number(target.value))}>
          {choices.map((one) => (
            <option key={one.threshold} value={one.threshold}>
              {one.words}
            </option>
          ))}
        </select>
      </label>
      <p>{sentence}</p>
      {threshold === 1 && (
        <p className="notice" role="alert">
          Counts of one or two children will be on screen, in print and in everything that is exported. Choose
          this only for people who may know them.
        </p>
      )}
      {failure && (
        <p className="notice" role="alert">
          {failure} Nothing was changed.
        </p>
      )}
    </div>
  )
}
