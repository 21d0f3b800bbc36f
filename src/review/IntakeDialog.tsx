import { useEffect, useRef } from 'react'
import { useApp } from '../context/app'
import { loadable } from '../ui/loadable'
import { ProblemNotice } from '../ui/ProblemNotice'
import { usePaintMark } from '../ui/usePaintMark'
import { beingMapped, chosenFiles, headline, isBusy } from './batch'
import { FileSection } from './file/FileSection'
import { GoalChanges } from './file/GoalChanges'
import { SheetSelect } from './file/SheetSelect'
import { useBatch } from './useBatch'

const MappingScreen = loadable(
  () => import('./mapping/MappingScreen').then((module) => module.MappingScreen),
  <p>Reading…</p>,
)

const figures = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'figure' : 'figures'}`

interface Props {
  /** Files to take in; another `count` means other files. */
  readonly handed: { readonly count: number; readonly files: readonly File[] }
}

/** Files on their way in: read in turn, reviewed together, added on yes. */
export function IntakeDialog({ handed }: Props) {
  const { batch, send, take, add, close } = useBatch()
  const { framework, today } = useApp()
  const { items, adding, added, failure } = batch
  const dialog = useRef<HTMLDialogElement>(null)
  const taken = useRef(0)
  useEffect(() => {
    if (taken.current === handed.count) return
    taken.current = handed.count
    take(handed.files)
  }, [handed, take])

  const open = items.length > 0 || added !== undefined
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])

  const mapped = beingMapped(batch)
  const busy = isBusy(batch)
  usePaintMark('file-reviewed', open && !busy)
  const chosen = chosenFiles(batch)
  const several = items.length > 1
  const nothing = !busy && items.every(({ stand }) => stand.at !== 'ready')
  const [first] = items
  const title = added
    ? 'Added'
    : several || !first
      ? `${busy ? 'Reading ' : ''}${items.length} files${busy ? '…' : ''}`
      : headline(first)
  return (
    <dialog
      ref={dialog}
      className="card intake"
      aria-labelledby={mapped ? 'mapping-title' : 'intake-title'}
      onCancel={(event) => {
        event.preventDefault()
        if (!adding) close()
      }}
    >
      {mapped ? (
        <>
          <SheetSelect
            sheet={mapped.unknown.sheet}
            onChoose={(sheet) => send({ kind: 'sheet', id: mapped.id, sheet })}
          />
          <MappingScreen
            key={mapped.id}
            fileName={mapped.file.name}
            why={mapped.unknown.refusal.reason}
            header={mapped.unknown.header}
            sample={mapped.unknown.sample}
            partial={mapped.unknown.partial}
            firstRow={mapped.unknown.firstRow}
            framework={framework}
            today={today}
            initial={mapped.initial}
            left={mapped.draft}
            onUse={(mapping) => send({ kind: 'mapped', id: mapped.id, mapping })}
            onLeave={(draft) => send({ kind: 'mapping left', id: mapped.id, draft })}
          />
        </>
      ) : (
        <>
          <h2 id="intake-title">{title}</h2>
          {added && (
            <p>
              {figures(added.reduce((sum, { observations }) => sum + observations, 0))} from{' '}
              {added.map(({ fileName }) => fileName).join(', ')} {added.length > 1 ? 'are' : 'is'} now part of
              every chart and table. The page “Data” lists {added.length > 1 ? 'them' : 'it'} and can take{' '}
              {added.length > 1 ? 'them' : 'it'} out again.
            </p>
          )}
          <div className="intake-files">
            {items.map((item) => (
              <FileSection key={item.id} item={item} several={several} send={send} />
            ))}
          </div>
          {!busy && chosen.length > 0 && <GoalChanges files={chosen} />}
          {failure && <ProblemNotice problem={failure}>Nothing was changed.</ProblemNotice>}
          <div className="intake-actions">
            {!busy && !added && !nothing && (
              <button
                type="button"
                className="button button-main"
                disabled={adding || chosen.length === 0}
                onClick={add}
              >
                {adding
                  ? 'Adding…'
                  : chosen.length > 1
                    ? `Add ${chosen.length} files`
                    : 'Add to the dashboard'}
              </button>
            )}
            <button type="button" className="button" disabled={adding} onClick={close}>
              {busy ? 'Cancel' : added || nothing ? 'Close' : several ? 'Leave them all out' : 'Leave it out'}
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}
