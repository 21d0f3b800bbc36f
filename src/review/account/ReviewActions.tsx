import { useState } from 'react'
import { wordsOf } from '../../engine/words'
import { toCsv } from '../../format/csv'
import type { Examined } from '../../intake/examine'
import { reportCells, reportColumns } from '../../intake/report/cells'
import { download } from '../../ui/download'

interface Props {
  readonly examined: Examined
  /** The rows some check warns of are set aside. */
  readonly withoutWarned: boolean
  readonly change: (examined: Examined, withoutWarned: boolean) => void
}

/** Leaving out the rows that are warned of, and the full report as a file. */
export function ReviewActions({ examined, withoutWarned, change }: Props) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  /** What was just chosen, until it is so. */
  const [wanted, setWanted] = useState<boolean>()
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setFailure('')
    await work().catch((problem) => setFailure(wordsOf(problem)))
    setBusy(false)
  }
  const leaveOut = async (leave: boolean) => {
    setWanted(leave)
    await run(async () => change(await examined.leaveOutWarned(leave), leave))
    setWanted(undefined)
  }
  const save = () =>
    run(async () => {
      const cells = reportCells(await examined.fullReport())
      download(`${examined.fileName}.report.csv`, toCsv(reportColumns, cells), 'text/csv')
    })
  const { warned } = examined
  return (
    <div className="review-actions">
      {warned > 0 && (
        <label className="intake-take">
          <input
            type="checkbox"
            checked={wanted ?? withoutWarned}
            disabled={busy}
            onChange={({ target }) => leaveOut(target.checked)}
          />
          Leave out the {warned === 1 ? 'row' : `${warned.toLocaleString('en-GB')} rows`} with a warning
        </label>
      )}
      <button type="button" className="button" disabled={busy} onClick={save}>
        Download the full report
      </button>
      {failure && (
        <p className="notice" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}
