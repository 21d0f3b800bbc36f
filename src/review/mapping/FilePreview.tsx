import type { Draft } from '../../intake/mapping/draft'
import type { Table } from '../../intake/mapping/table'
import { rolesOf } from './said'

const mostRows = 8
const mostColumns = 40
const longestCell = 120

/** The file's first rows as they stand, and what each column is taken for. */
export function FilePreview({ table, firstRow, draft }: { table: Table; firstRow: number; draft: Draft }) {
  const columns = table.header
    .slice(0, mostColumns)
    .map((name, position) => ({ name: name.trim(), position }))
  const rows = table.rows.slice(0, mostRows).map((cells, i) => ({ cells, row: firstRow + i }))
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
