import { useState } from 'react'
import { useApp } from '../../context/app'
import { errorText } from '../../engine/port'
import { toCsv } from '../../format/csvText'
import type { Mapping } from '../../intake/mapping/mapping'
import { reportCells, reportColumns } from '../../intake/report/reportLine'
import type { WaitingFile } from '../../intake/waiting/review'
import { download } from '../../ui/download'
import { Findings } from './Findings'
import { Changes, NewAreas, RowsSum } from './reviewLists'
import { SheetSelect } from './SheetSelect'
import { SuppressionChoice } from './SuppressionChoice'
import { YearChoice } from './YearChoice'

interface Props {
  readonly file: WaitingFile
  /** The rows some check warns of are skipped. */
  readonly withoutWarned: boolean
  readonly change: (file: WaitingFile, withoutWarned: boolean) => void
  /** Another year of a file that does not say its own: it is read anew. */
  readonly onYear: (year: string) => void
  /** Another sheet of the workbook: it is read anew. */
  readonly onSheet: (name: string) => void
  /** What the reader said of its columns, now or before; absent for a kind of file that is known anyway. */
  readonly mapping: Mapping | undefined
  /** Whether that is kept once the file is added; absent where it was kept before. */
  readonly keep: boolean | undefined
  readonly onKeep: (keep: boolean) => void
  readonly onChangeMapping: (from: Mapping) => void
}

/** By what the reader said of the columns a file was read: to be changed, and to be kept or not. */
function ReadBy({
  mapping,
  keep,
  onKeep,
  onChangeMapping,
}: Pick<Props, 'keep' | 'onKeep' | 'onChangeMapping'> & { mapping: Mapping }) {
  return (
    <div className="review-actions">
      <span>Read by what you said of its columns, “{mapping.title}”.</span>
      <button type="button" className="button" onClick={() => onChangeMapping(mapping)}>
        Change what the columns mean
      </button>
      {keep !== undefined && (
        <label className="intake-take">
          <input type="checkbox" checked={keep} onChange={({ target }) => onKeep(target.checked)} />
          Keep this for the next file of its kind
        </label>
      )}
    </div>
  )
}

/** Leaving out the rows that are warned of, and the full report as a file. */
function Actions({
  file: { review, actions },
  withoutWarned,
  change,
}: Pick<Props, 'file' | 'withoutWarned' | 'change'>) {
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
  const leaveOut = async (warned: boolean) => {
    setWanted(warned)
    await run(async () => {
      const next = await actions.leaveOut?.(warned)
      if (next) change(next, warned)
    })
    setWanted(undefined)
  }
  const save = () =>
    run(async () => {
      const cells = reportCells(await actions.fullReport())
      download(`${review.fileName}.report.csv`, toCsv(reportColumns, cells), 'text/csv')
    })
  const { warned = 0 } = review
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
export function FileReview({ file, withoutWarned, change, onYear, onSheet, mapping, ...ofMapping }: Props) {
  const { framework } = useApp()
  const { review, actions } = file
  const { recipe, fileName, size, adds, changesTotal, same, measures, periods, areas, people } = review
  const suppress = async (threshold: number) => {
    const next = await actions.changeSuppression?.(threshold)
    if (next) change(next, withoutWarned)
  }
  const names = measures.map((id) => framework.measures.get(id)?.name ?? id)
  const [first, last] = [periods[0], periods.at(-1)]
  const columns = mapping?.headers ?? Object.keys(recipe.columns)
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
          {people && people.ofSchools > 0 && ` (${count(people.ofSchools)} of them of schools)`}
        </strong>
        {names.length > 0 && ` · ${names.join('; ')}`}
        {first && ` · ${first === last ? first : `${first} to ${last}`}`}
        {areas > 0 && ` · ${count(areas)} ${areas === 1 ? 'area' : 'areas'}`}
      </p>
      <RowsSum review={review} />
      <SheetSelect sheet={review.sheet} onChoose={onSheet} />
      {review.year && (
        <YearChoice kind={review.year.kind} chosen={review.year.year} possible={[]} onChoose={onYear} />
      )}
      {mapping && <ReadBy mapping={mapping} {...ofMapping} />}
      <NewAreas review={review} />
      <Findings findings={review.findings} />
      {people && <SuppressionChoice suppression={people.suppression} onChoose={suppress} />}
      <Changes review={review} />
      <Actions file={file} withoutWarned={withoutWarned} change={change} />
    </div>
  )
}
