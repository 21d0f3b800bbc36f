import { placesOf } from '../../../assessment/origins/position'
import { rowText } from '../../../format/rows'
import type { DataFile } from '../../../observations/dataFile'
import type { DerivationStep, Input } from '../../../words/derivation/step'

function Origin({ input, extracts }: { input: Input; extracts: readonly DataFile[] }) {
  const places = input.point ? placesOf(input.point, extracts) : []
  return (
    <>
      {input.from}
      {places.map(({ file, row, column, raw }) => (
        <span key={`${file}|${row}|${column}`} className="line">
          {file}, {row !== null && rowText(row)}
          {input.beside ? ', beside the figure' : row === 0 ? `: ${raw}` : `, column ${column}: “${raw}”`}
        </span>
      ))}
    </>
  )
}

/** One step: what goes in, the sum with its numbers, what comes out, and whose method it is. */
export function Step({ step, extracts }: { step: DerivationStep; extracts: readonly DataFile[] }) {
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
                  <Origin input={input} extracts={extracts} />
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
