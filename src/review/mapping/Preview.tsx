import { formatExact } from '../../format/numbers'
import type { Framework } from '../../framework/framework'
import type { Draft } from '../../intake/mapping/draft'
import type { FigureRead, RowRead } from '../../intake/mapping/preview/previewRows'
import type { Table } from '../../intake/mapping/table'
import { quoted, rolesOf, wordName } from './summaries'

const mostRows = 8
const mostFigures = 4
const none = '–'

interface Line {
  readonly key: string
  readonly row: RowRead
  readonly figure: FigureRead | undefined
  readonly last: boolean
}

/** The first rows, a line for each of their first figures. */
function linesOf(rows: readonly RowRead[]): Line[] {
  return rows.slice(0, mostRows).flatMap((row): Line[] => {
    const shown = row.figures.slice(0, mostFigures)
    if (shown.length === 0) return [{ key: `${row.row}`, row, figure: undefined, last: true }]
    return shown.map((figure, i) => ({
      key: `${row.row} ${i}`,
      row,
      figure,
      last: i === shown.length - 1,
    }))
  })
}

function Numbers({ figure, framework }: { figure: FigureRead; framework: Framework }) {
  const unit = framework.measures.get(figure.measure ?? '')?.unit ?? 'score'
  const { value, symbol, numerator, denominator } = figure
  if (value === null) return symbol ?? (figure.raw === '' ? '(empty)' : quoted(figure.raw))
  const counts = numerator !== null && denominator !== null ? ` (${numerator} of ${denominator})` : ''
  return `${formatExact(value, unit)}${counts}`
}

function Fate({ line: { row, figure, last } }: { line: Line }) {
  if (row.fate === 'left out') return row.reason
  const reason = figure ? figure.wrong : row.reason
  if (reason) return <span className="worse">rejected: {reason}</span>
  const more = row.figures.length - mostFigures
  return last && more > 0 ? `used, and ${more} more of this row` : 'used'
}

interface Props {
  readonly rows: readonly RowRead[]
  readonly framework: Framework
  /** Something is still to be chosen: what becomes of the rows cannot be said. */
  readonly open: boolean
}

/** What the first rows become under the mapping as it stands. */
export function Result({ rows, framework, open }: Props) {
  const word = (part: 'measure' | 'cohort' | 'phase', chosen: string | null) =>
    chosen === null ? none : wordName(part, chosen, framework)
  return (
    <section className="mapping-scroll" aria-label="What the first rows become" tabIndex={0}>
      <table className="mapping-result">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {!open && <th scope="col">Becomes</th>}
            <th scope="col">Area</th>
            <th scope="col">Period</th>
            <th scope="col">Measure</th>
            <th scope="col">Group</th>
            <th scope="col">Phase</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(rows).map((line) => {
            const { key, row, figure } = line
            return (
              <tr key={key}>
                <th scope="row">{row.row}</th>
                {!open && (
                  <td className="mapping-fate">
                    <Fate line={line} />
                  </td>
                )}
                {figure ? (
                  <>
                    <td>{framework.areas.get(figure.area ?? '')?.name ?? figure.area ?? none}</td>
                    <td>{figure.period ?? none}</td>
                    <td>{word('measure', figure.measure)}</td>
                    <td>{word('cohort', figure.cohort)}</td>
                    <td>{word('phase', figure.phase)}</td>
                    <td>
                      <Numbers figure={figure} framework={framework} />
                    </td>
                  </>
                ) : (
                  <td colSpan={6}>{open ? row.reason : none}</td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const fileRows = 8
const mostColumns = 40
const longestCell = 120

/** The file's first rows as they stand, and what each column is taken for. */
export function FilePreview({ table, firstRow, draft }: { table: Table; firstRow: number; draft: Draft }) {
  const columns = table.header
    .slice(0, mostColumns)
    .map((name, position) => ({ name: name.trim(), position }))
  const rows = table.rows.slice(0, fileRows).map((cells, i) => ({ cells, row: firstRow + i }))
  const more = table.header.length - columns.length
  return (
    <section className="mapping-scroll" aria-label="The first rows of the file" tabIndex={0}>
      <table className="mapping-file">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map(({ name, position }) => {
              const roles = rolesOf(draft, name)
              return (
                <th key={position} scope="col">
                  {name.slice(0, longestCell) || '(no name)'}
                  {roles.length > 0 && <span className="mapping-role">{roles.join(', ')}</span>}
                </th>
              )
            })}
            {more > 0 && <th scope="col">and {more} more</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, row }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map(({ position }) => (
                <td key={position}>{(cells[position] ?? '').slice(0, longestCell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
