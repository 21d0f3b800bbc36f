import { useEffect, useState } from 'react'
import type { Answer } from '../../engine/port'
import { download } from '../../ui/download'
import { adviceFor, answerCsv, isNumeric, sizeOf, timeOf } from './answer'
import type { Outcome as What } from './useExplore'

/** More rows than this are only in the CSV. */
const mostRowsShown = 1000

/** What a statement gave, row by row. */
function AnswerTable({ answer: { columns, rows } }: { answer: Answer }) {
  const numeric = columns.map(({ type }) => isNumeric(type))
  const shown = rows.slice(0, mostRowsShown).map((cells, place) => ({ place, cells }))
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="explore-scroll" aria-label="Rows of the answer" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, type }, at) => (
              <th key={name} scope="col" className={numeric[at] ? 'number' : undefined}>
                {name}
                <span className="line soft small">{type}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ place, cells }) => (
            <tr key={place}>
              {cells.map((text, at) => (
                <td key={columns[at]?.name} className={numeric[at] ? 'number' : undefined}>
                  {text ?? <span className="soft">null</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** That a statement runs, and for how long already; a screen reader hears the first only. */
function Running() {
  const [seconds, count] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => count((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p>
      <span role="status">Running…</span>
      {seconds > 0 && <span aria-hidden="true"> {seconds} s</span>}
    </p>
  )
}

/** What came of a statement: its answer, or in words why there is none. */
export function Outcome({ outcome, statement }: { outcome: What; statement: string }) {
  if (outcome.kind === 'running') return <Running />
  if (outcome.kind === 'stopping') return <p role="status">Cancelling…</p>
  if (outcome.kind === 'cancelled') return <p role="status">Cancelled. Nothing was changed.</p>
  if (outcome.kind === 'failed')
    return (
      <div className="notice explore-problem" role="alert">
        <p>{outcome.words}</p>
        <p className="soft">{adviceFor(outcome.words)}</p>
      </div>
    )
  const { answer, milliseconds } = outcome
  const shown = Math.min(answer.rows.length, mostRowsShown)
  return (
    <section className="card explore-card" aria-labelledby="answer">
      <div className="explore-answer">
        <h2 id="answer">Answer</h2>
        <p role="status">
          {sizeOf(answer)}, in {timeOf(milliseconds)}.
          {answer.cut && (
            <strong>
              {' '}
              There are more rows: the answer was cut after {answer.rows.length.toLocaleString('en-GB')}.
            </strong>
          )}
          {shown < answer.rows.length &&
            ` The first ${shown.toLocaleString('en-GB')} are shown; the CSV has them all.`}
          {outcome.statement !== statement && ' The statement was changed since.'}
        </p>
        <button
          type="button"
          className="button no-print"
          onClick={() => download('explore.csv', answerCsv(answer), 'text/csv')}
        >
          Download CSV
        </button>
      </div>
      <AnswerTable answer={answer} />
    </section>
  )
}
