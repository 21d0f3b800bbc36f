import { useEffect, useRef, useState } from 'react'
import { IntakeStep } from './IntakeStep'
import { useIntake } from './useIntake'
import './intake.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped anywhere on the page; `over` while they hover above it. */
function useDroppedFiles(take: (files: readonly File[]) => void) {
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

/** The way in for a CSV on every page: dropped anywhere, or chosen. What it would change is shown before it does. */
export function Intake() {
  const { step, left, take, accept, close } = useIntake()
  const over = useDroppedFiles(take)
  const dialog = useRef<HTMLDialogElement>(null)
  const open = step !== undefined
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <>
      <label className="field shell-file">
        Add a CSV
        <input
          type="file"
          accept=".csv,text/csv"
          multiple
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </label>
      {over && (
        <div className="drop-hint" aria-hidden="true">
          Drop the CSV anywhere. It stays on this computer.
        </div>
      )}
      <dialog
        ref={dialog}
        className="card intake"
        aria-labelledby="intake-title"
        onCancel={(event) => {
          event.preventDefault()
          if (step?.kind !== 'adding') close()
        }}
      >
        {step && <IntakeStep step={step} left={left} accept={accept} close={close} />}
      </dialog>
    </>
  )
}
