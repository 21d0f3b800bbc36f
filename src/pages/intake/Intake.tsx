import { useCallback, useEffect, useState } from 'react'
import { useEngineState } from '../app/App'
import { useDroppedFiles } from './useDroppedFiles'
import './intake.css'

/** The door's own code comes when the page is at rest, or with the first file. */
const loadDialog = () => import('./IntakeDialog').then((module) => module.IntakeDialog)
type Dialog = Awaited<ReturnType<typeof loadDialog>>

/** Calls `work` once the browser has nothing better to do. */
const atRest = (work: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(work) : setTimeout(work, 1000)

/** Files handed over to the dialog, newest last. */
interface Handed {
  readonly count: number
  readonly files: readonly File[]
}

const inputId = 'add-a-csv'

/** Opens the browser's own dialog for choosing files, as the labelled input of every page does. */
export const chooseFiles = () => document.getElementById(inputId)?.click()

/** The way in for a CSV on every page: dropped anywhere, or chosen. What it would change is shown before it does. */
export function Intake() {
  const [handed, setHanded] = useState<Handed>()
  const take = useCallback((files: readonly File[]) => {
    performance.mark('file-taken')
    setHanded((before) => ({ count: (before?.count ?? 0) + 1, files }))
  }, [])
  const over = useDroppedFiles(take)
  const ready = useEngineState() === 'ready'
  // Not React.lazy: it would hold the first review back for a third of a second.
  const [Dialog, setDialog] = useState<Dialog>()
  const wanted = handed !== undefined
  useEffect(() => {
    const load = () =>
      loadDialog().then(
        (dialog) => {
          setDialog(() => dialog)
          performance.mark('door-open')
        },
        () => {},
      )
    if (wanted) void load()
    else if (ready) atRest(load)
  }, [ready, wanted])
  return (
    <>
      <label className="field shell-file">
        Add a CSV
        <input
          id={inputId}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          multiple
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </label>
      {over && (
        <div className="drop-hint" aria-hidden="true">
          Drop the file anywhere. It stays on this computer.
        </div>
      )}
      {handed && Dialog && <Dialog handed={handed} />}
    </>
  )
}
