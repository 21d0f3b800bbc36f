import { download } from '../../ui/download'
import { AnswerTable, most } from './AnswerTable'
import { adviceFor } from './advice'
import { answerCsv, sizeOf, timeOf } from './answer'
import { Running } from './Running'
import type { Outcome as What } from './useExplore'

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
  const shown = Math.min(answer.rows.length, most)
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
