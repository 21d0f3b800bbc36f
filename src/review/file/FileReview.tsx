import { type ComponentProps, useState } from 'react'
import { useApp } from '../../context/app'
import { errorText } from '../../engine/port'
import { toCsv } from '../../format/csv'
import type { Examined } from '../../intake/examine'
import { reportCells, reportColumns } from '../../intake/report/reportLine'
import { download } from '../../ui/download'
import { Findings } from './Findings'
import { Changes, RowsSum } from './reviewLists'
import { HeldBack } from './SuppressionChoice'

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
    await work().catch((problem) => setFailure(errorText(problem)))
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

const count = (n: number) => n.toLocaleString('en-GB')

/** What a file is and why, what became of its rows, what the checks found, and what it would add and change. */
export function FileReview({ examined, withoutWarned, change }: ComponentProps<typeof ReviewActions>) {
  const { framework } = useApp()
  const { recipe, fileName, size, adds, changesTotal, same, measures, periods, areas } = examined
  const names = measures.map((id) => framework.measures.get(id)?.name ?? id)
  const [first, last] = [periods[0], periods.at(-1)]
  const columns = Object.keys(recipe.columns)
  return (
    <div className="review">
      <p className="soft small">
        {fileName} · {count(Math.ceil(size / 1000))} KB · {recipe.publisher} · known by its columns{' '}
        {columns.slice(0, 4).join(', ')}
        {columns.length > 4 && ` and ${columns.length - 4} more`}
      </p>
      <p>
        <strong>
          {recipe.yields === 'neighbours'
            ? `${count(adds)} pairs of statistical neighbours`
            : recipe.yields === 'names'
              ? `${count(adds)} ${adds === 1 ? 'name' : 'names'} of schools`
              : `${count(adds)} new ${adds === 1 ? 'figure' : 'figures'}${recipe.yields === 'schools' ? ' of schools' : ''}, ${count(changesTotal)} changed, ${count(same)} as before`}
          {examined.ofSchools !== undefined &&
            examined.ofSchools > 0 &&
            ` (${count(examined.ofSchools)} of them of schools)`}
        </strong>
        {names.length > 0 && ` · ${names.join('; ')}`}
        {first && ` · ${first === last ? first : `${first} to ${last}`}`}
        {areas > 0 && ` · ${count(areas)} ${areas === 1 ? 'area' : 'areas'}`}
      </p>
      <RowsSum examined={examined} />
      <Findings findings={examined.findings} />
      {examined.disclosure && (
        <HeldBack disclosure={examined.disclosure} change={(next) => change(next, withoutWarned)} />
      )}
      <Changes examined={examined} />
      <ReviewActions examined={examined} withoutWarned={withoutWarned} change={change} />
    </div>
  )
}
