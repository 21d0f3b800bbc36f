import type { Examined } from '../../extracts/intake'
import { formatExact } from '../../format/numbers'
import { useApp } from '../app/App'

const count = (n: number) => n.toLocaleString('en-GB')

function Rows({ examined }: { examined: Examined }) {
  const { rowsRead, used, aside, rejected, rejectedTotal } = examined
  const asideTotal = aside.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <>
      <p>
        {count(rowsRead)} rows read = {count(used)} used + {count(asideTotal)} set aside +{' '}
        {count(rejectedTotal)} rejected.
      </p>
      {aside.length > 0 && (
        <details>
          <summary>Why rows are set aside</summary>
          <ul>
            {aside.map(({ reason, rows }) => (
              <li key={reason}>
                {count(rows)}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {rejectedTotal > 0 && (
        <details open>
          <summary>Rejected rows</summary>
          <ul>
            {rejected.map(({ row, reason }) => (
              <li key={`${row}${reason}`}>
                Row {count(row)}: {reason}
              </li>
            ))}
            {rejectedTotal > rejected.length && <li>… and {count(rejectedTotal - rejected.length)} more</li>}
          </ul>
        </details>
      )}
    </>
  )
}

function Changes({ examined: { changes, changesTotal } }: { examined: Examined }) {
  const { framework } = useApp()
  if (changesTotal === 0) return null
  return (
    <details open>
      <summary>Figures that change</summary>
      <ul>
        {changes.slice(0, 10).map(({ measure: id, cohort, phase, area, period, before, after }) => {
          const measure = framework.measures.get(id)
          const said = ({ value, symbol }: typeof before) =>
            value === null ? (symbol ?? 'nothing') : formatExact(value, measure?.unit ?? 'score')
          return (
            <li key={`${id}${cohort}${phase}${area}${period}`}>
              {framework.areas.get(area)?.name ?? area}, {measure?.name ?? id}, {cohort}
              {phase !== 'all' && `, ${phase}`}, {period}: {said(before)} → {said(after)}
            </li>
          )
        })}
        {changesTotal > 10 && <li>… and {count(changesTotal - 10)} more</li>}
      </ul>
    </details>
  )
}

/** What a file is, what of it is used, and what it would add and change. */
export function Preview({ examined }: { examined: Examined }) {
  const { framework } = useApp()
  const { recipe, fileName, adds, changesTotal, same, measures, periods, areas, findings } = examined
  const names = measures.map((id) => framework.measures.get(id)?.name ?? id)
  const [first, last] = [periods[0], periods.at(-1)]
  return (
    <div className="preview">
      <p className="soft small">
        {fileName} · {recipe.publisher}
      </p>
      <p>
        <strong>
          {recipe.yields === 'neighbours'
            ? `${count(adds)} pairs of statistical neighbours`
            : `${count(adds)} new figures, ${count(changesTotal)} changed, ${count(same)} as before`}
        </strong>
        {names.length > 0 && ` · ${names.join('; ')}`}
        {first && ` · ${first === last ? first : `${first} to ${last}`}`}
        {areas > 0 && ` · ${count(areas)} areas`}
      </p>
      {findings.map(({ sentence }) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
      <Rows examined={examined} />
      <Changes examined={examined} />
    </div>
  )
}
