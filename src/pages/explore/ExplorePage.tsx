import { useEffect, useState } from 'react'
import { useApp, useEngineState } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { exampleStatements } from '../../observations/explore/examples'
import { usePageTitle } from '../../ui/usePageTitle'
import { Documentation } from './Documentation'
import { keepDraft, statementAt } from './draft'
import { Outcome } from './Outcome'
import { useExplore } from './useExplore'
import './explore.css'

const limits = [1000, 10_000, 100_000] as const

/** The loaded figures, asked in SQL. What an address brings is shown, and run when the reader says so. */
export function ExplorePage() {
  const { framework } = useApp()
  usePageTitle('Explore', framework.title)
  const ready = useEngineState() === 'ready'
  const { area, search, change } = useChoices()
  const asked = search.sql ?? ''
  const [statement, write] = useState(() => statementAt(asked))
  useEffect(() => write(statementAt(asked)), [asked])
  const type = (text: string) => {
    write(text)
    keepDraft(text, asked)
  }
  const [limit, setLimit] = useState<number>(limits[0])
  const { outcome, run, cancel } = useExplore()
  const running = outcome?.kind === 'running' || outcome?.kind === 'stopping'
  const ask = (sql: string) => {
    if (!ready || running || sql.trim() === '') return
    write(sql)
    keepDraft(sql, sql)
    void change({ sql })
    void run(sql, limit)
  }
  const home = framework.areas.get(area)
  return (
    <div className="explore" aria-busy={!ready || running}>
      <header className="explore-head">
        <h1>Explore</h1>
        <p className="soft">
          Ask the loaded figures in SQL. A statement can read them and nothing else: it changes no figure,
          reads no file and reaches no address. The address of this page holds the statement, so it can be
          shared.
        </p>
      </header>
      <div className="explore-ask no-print">
        <div className="explore-field">
          <label htmlFor="explore-statement" className="soft small">
            Statement
          </label>
          <textarea
            id="explore-statement"
            value={statement}
            rows={Math.min(Math.max(statement.split('\n').length + 1, 8), 24)}
            spellCheck={false}
            autoCapitalize="off"
            aria-describedby="explore-hint"
            onChange={({ target }) => type(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              ask(statement)
            }}
          />
        </div>
        <div className="explore-buttons">
          {running ? (
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          ) : (
            <button
              type="button"
              className="button button-main"
              disabled={!ready || statement.trim() === ''}
              onClick={() => ask(statement)}
            >
              Run
            </button>
          )}
          <label className="field">
            At most
            <select value={limit} onChange={({ target }) => setLimit(Number(target.value))}>
              {limits.map((rows) => (
                <option key={rows} value={rows}>
                  {rows.toLocaleString('en-GB')} rows
                </option>
              ))}
            </select>
          </label>
          <p id="explore-hint" className="soft small">
            Ctrl + Enter runs it.
            {!outcome &&
              asked !== '' &&
              statement === asked &&
              ' It came with the address and was not run: read it first.'}
          </p>
        </div>
      </div>
      {outcome && <Outcome outcome={outcome} statement={statement} />}
      {home && (
        <section className="explore-examples no-print" aria-labelledby="examples">
          <h2 id="examples">Examples</h2>
          <ul>
            {exampleStatements(home, framework).map(({ title, sql }) => (
              <li key={title}>
                <button type="button" className="button" disabled={!ready} onClick={() => ask(sql)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Documentation />
    </div>
  )
}
