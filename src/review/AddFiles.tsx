import './intake.css'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useApp, useEngineState } from '../context/app'
import { whenIdle } from '../context/useReadAhead'
import { ProblemNotice } from '../ui/ProblemNotice'
import { problemText } from '../words/problemText'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped anywhere on the page; true while they hover above it. */
export function useDroppedFiles(take: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [take])
  return over
}

/** The door's own code comes when the page is at rest, or with the first file. */
const loadDoor = () => import('./reviewChunk')
type Door = Awaited<ReturnType<typeof loadDoor>>

/** Files handed over to the dialog, newest last. */
interface Handed {
  readonly count: number
  readonly files: readonly File[]
}

const inputId = 'add-a-csv'

const takers = new Set<(files: readonly File[]) => void>()

/** Gives files to the way in, as if they had been dropped. */
export function handOver(files: readonly File[]) {
  for (const take of takers) take(files)
}

/** Opens the browser's own dialog for choosing files, as the labelled input of every page does. */
export const chooseFiles = () => document.getElementById(inputId)?.click()

/** The door's code once it is there, and the engine ready for a file as soon as one seems to be coming. */
function useDoor(coming: boolean, arrived: boolean) {
  const app = useApp()
  const client = useQueryClient()
  const ready = useEngineState() === 'ready'
  // Not React.lazy: it would hold the first review back for a third of a second.
  const [door, setDoor] = useState<Door>()
  const [missing, setMissing] = useState<unknown>()
  const load = useCallback(() => loadDoor().then(setDoor, setMissing), [])
  useEffect(() => {
    if (arrived) void load()
    return ready && !arrived ? whenIdle(load) : undefined
  }, [ready, arrived, load])
  useEffect(() => {
    if (!door || !ready || !coming || arrived) return
    const waiting = new AbortController()
    door.expectFile(app, client, waiting.signal).then(() => performance.mark('file-expected'))
    return () => waiting.abort()
  }, [door, ready, coming, arrived, app, client])
  return { door, missing: arrived && !door ? missing : undefined }
}

/** The way in for a CSV on every page: dropped anywhere, or chosen. What it would change is shown before it does. */
export function AddFiles() {
  const [handed, setHanded] = useState<Handed>()
  const take = useCallback((files: readonly File[]) => {
    performance.mark('file-taken')
    setHanded((before) => ({ count: (before?.count ?? 0) + 1, files }))
  }, [])
  const over = useDroppedFiles(take)
  useEffect(() => {
    takers.add(take)
    return () => void takers.delete(take)
  }, [take])
  const [near, setNear] = useState(false)
  const come = () => setNear(true)
  if (over && !near) setNear(true)
  const { door, missing } = useDoor(near, handed !== undefined)
  return (
    <>
      <label className="field shell-file" onPointerEnter={come} onFocus={come}>
        Add a CSV
        <input
          id={inputId}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,.ods,text/csv"
          multiple
          onClick={come}
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
      {missing !== undefined && (
        <ProblemNotice problem={problemText(missing)}>
          Give the file again then; nothing was changed.{' '}
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload the page
          </button>
        </ProblemNotice>
      )}
      {handed && door && <door.IntakeDialog handed={handed} />}
    </>
  )
}
