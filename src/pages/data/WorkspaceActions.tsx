import { useRef } from 'react'
import { useApp, useRegister } from '../../context/app'
import { useMappings } from '../../context/useMappings'
import { useSavedForecasts } from '../../context/useSavedForecasts'
import { readWorkspace, writeWorkspace } from '../../intake/storage/workspace'
import { download } from '../../ui/download'
import { ProblemNotice } from '../../ui/ProblemNotice'
import type { Work } from './useRegisterWork'

const nameOfToday = (today: string) => `outcomes-workspace-${today}.json`

/** Undo, redo, workspace files, and starting over. */
export function WorkspaceActions({ work: { busy, said, run } }: { work: Work }) {
  const { today } = useApp()
  const { undo, redo } = useRegister()
  const { mappings = [], keep, forget: forgetMappings } = useMappings()
  const forecasts = useSavedForecasts()
  const confirm = useRef<HTMLDialogElement>(null)
  const open = (file: File | undefined) =>
    file &&
    run(`${file.name} was opened.`, async (register, engine) => {
      const workspace = readWorkspace(await file.text())
      await register.bring(workspace, file.name, engine)
      for (const mapping of workspace.mappings) await keep(mapping)
      for (const forecast of workspace.forecasts) await forecasts.keep(forecast)
    })
  const save = () =>
    run('The workspace was saved as a file.', async (register) =>
      download(
        nameOfToday(today),
        await writeWorkspace({ ...register.contents(), mappings, forecasts: forecasts.kept }),
        'application/json',
      ),
    )
  const forget = () => {
    confirm.current?.close()
    return run('Everything you added was forgotten.', async (register, engine) => {
      await register.forget(engine)
      forgetMappings()
      forecasts.forget()
    })
  }
  return (
    <section className="data-actions" aria-label="Steps and workspace">
      <div className="data-buttons">
        <button
          type="button"
          className="button"
          disabled={busy || !undo}
          onClick={() => run(`Undone: ${undo}.`, (register, engine) => register.undo(engine))}
        >
          Undo{undo && ` ${undo}`}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy || !redo}
          onClick={() => run(`Done again: ${redo}.`, (register, engine) => register.redo(engine))}
        >
          Redo{redo && ` ${redo}`}
        </button>
        <button type="button" className="button" disabled={busy} onClick={save}>
          Save workspace
        </button>
        <label className="field data-open">
          Open workspace
          <input
            type="file"
            accept=".json,application/json"
            disabled={busy}
            onChange={({ target }) => {
              void open(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
        <button type="button" className="button" disabled={busy} onClick={() => confirm.current?.showModal()}>
          Forget everything…
        </button>
      </div>
      {said?.failed ? (
        <ProblemNotice problem={{ sentence: said.text, ...(said.detail ? { detail: said.detail } : {}) }} />
      ) : (
        <p role="status" className="soft">
          {said?.text}
        </p>
      )}
      <dialog ref={confirm} className="card data-confirm" aria-labelledby="forget-title">
        <h2 id="forget-title">Forget everything you added?</h2>
        <p>
          All data files you added, kinds of file you described and forecasts you kept are deleted from this
          browser, and shipped data files you took out come back. It cannot be undone. Save a workspace first
          if you may need them again.
        </p>
        <div className="data-buttons">
          <button type="button" className="button button-main" onClick={forget}>
            Forget everything
          </button>
          <button type="button" className="button" onClick={() => confirm.current?.close()}>
            Keep it
          </button>
        </div>
      </dialog>
    </section>
  )
}
