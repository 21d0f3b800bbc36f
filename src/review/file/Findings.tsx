import type { Finding, Severity } from '../../intake/report/finding'
import { severities } from '../../intake/report/finding'
import { LongList } from './reviewLists'

const count = (n: number) => n.toLocaleString('en-GB')

/** Each severity by word and shape as well as colour. */
const looks: Record<Severity, { readonly mark: string; readonly tone: string; readonly word: string }> = {
  stops: { mark: '✕', tone: 'worse', word: 'Stops' },
  warns: { mark: '!', tone: 'worse', word: 'Warning' },
  notes: { mark: 'i', tone: 'unknown', word: 'Note' },
}

function One({ finding: { severity, sentence, advice, rows, rowsTotal, check } }: { finding: Finding }) {
  const { mark, tone, word } = looks[severity]
  return (
    <li className="finding">
      <span className={`mark ${tone}`} aria-hidden="true">
        {mark}
      </span>
      <div>
        <p>
          <strong className={tone}>{word}:</strong> {sentence} <span className="soft">{advice}</span>
        </p>
        {rowsTotal > 0 && (
          <details>
            <summary>
              {rowsTotal === 1 ? 'The row' : `The ${count(rowsTotal)} rows`}
              <span className="visually-hidden"> of the check {check}</span>
            </summary>
            <LongList
              label={`Rows of the check ${check}`}
              items={rows.map(({ row, detail }) => ({
                id: `${row}${detail}`,
                content: `Row ${count(row)}: ${detail}`,
              }))}
              more={rowsTotal - rows.length}
            />
          </details>
        )}
      </div>
    </li>
  )
}

/** What the checks found, the gravest first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  const ordered = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  )
  return (
    <ul className="findings" aria-label="What the checks found">
      {ordered.map((finding) => (
        <One key={`${finding.check}${finding.sentence}`} finding={finding} />
      ))}
    </ul>
  )
}
