import { useLocation } from '@tanstack/react-router'
import type { DataFile } from '../../observations/dataFile'
import type { Verdict } from '../../verdict/verdict'
import { ladder, type Rung } from '../../words/applicableMethods'
import { derivation } from '../../words/derivation/derivation'
import { originFile } from '../../words/originText'
import './howWeKnow.css'
import { cellsOf } from '../../assessment/figureOrigin'
import { rowText } from '../../format/text'
import type { DerivationStep, Input } from '../../words/derivation/step'

/** Which methods may run on this series, and why the others may not. */
function Ladder({ verdict, more }: { verdict: Verdict; more: readonly Rung[] }) {
  return (
    <table className="plain know-ladder">
      <caption>What this series can carry</caption>
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Runs</th>
          <th scope="col">How, or why not</th>
        </tr>
      </thead>
      <tbody>
        {[...ladder(verdict), ...more].map(({ method, runs, why }) => (
          <tr key={method}>
            <th scope="row">{method}</th>
            <td>{runs ? '✓ yes' : '– no'}</td>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function InputOrigin({ input, files }: { input: Input; files: readonly DataFile[] }) {
  const cells = input.point ? cellsOf(input.point, files) : []
  return (
    <>
      {input.from}
      {cells.map((cell) => {
        const { row, column, raw } = cell
        return (
          <span key={`${cell.file}|${row}|${column}`} className="line">
            {originFile(cell)}, {row !== null && rowText(row)}
            {input.beside ? ', beside the figure' : row === 0 ? `: ${raw}` : `, column ${column}: “${raw}”`}
          </span>
        )
      })}
    </>
  )
}

/** One step: what goes in, the sum with its numbers, what comes out, and whose method it is. */
function DerivationItem({ step, files }: { step: DerivationStep; files: readonly DataFile[] }) {
  const { title, inputs, formula, worked, result, source } = step
  return (
    <li>
      <h3>{title}</h3>
      {inputs.length > 0 && (
        <dl className="know-inputs">
          {inputs.map((input) => (
            <div key={input.name}>
              <dt>{input.name}</dt>
              <dd>
                <strong>{input.value}</strong>
                <span className="line soft small know-origin">
                  <InputOrigin input={input} files={files} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {formula && (
        <p className="know-formula">
          <span className="soft small">Formula</span> {formula}
        </p>
      )}
      {worked && (
        <p className="know-formula">
          <span className="soft small">With the numbers</span> {worked}
        </p>
      )}
      <p>
        <span className="soft small">Result</span> <strong>{result}</strong>
      </p>
      {source && <p className="soft small">{source}</p>}
    </li>
  )
}

interface Props {
  readonly verdict: Verdict
  readonly files: readonly DataFile[]
  /** What else this series can carry, beside the methods of the verdict. */
  readonly more: readonly Rung[]
}

/** The whole derivation of a verdict, opened on demand or by the address. */
export function HowWeKnow({ verdict, files, more }: Props) {
  const asked = useLocation({ select: ({ hash }) => hash === 'how' })
  return (
    <details className="card fact know" id="how" open={asked}>
      <summary>
        <h2>How do we know?</h2>
      </summary>
      <p className="soft">
        Every step to the verdict with its formula, the numbers in it and where each comes from, so that you
        can go the way again by hand.
      </p>
      <ol className="know-steps">
        {derivation(verdict).map((step) => (
          <DerivationItem key={step.title} step={step} files={files} />
        ))}
      </ol>
      <Ladder verdict={verdict} more={more} />
    </details>
  )
}
