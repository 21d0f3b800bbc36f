import { useRegister } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { rowText } from '../../format/text'
import type { View } from './view'
import '../../charts/core/chartTable.css'

/** The chart's table twin: every school that is drawn, with the file and row its figure comes from. */
export function SchoolTable({ view: { title, columns, rows } }: { view: View }) {
  const { extracts } = useRegister()
  const { change } = useChoices()
  const fileOf = new Map(extracts.map(({ number, fileName }) => [number, fileName]))
  const isWords = (column: string) => column === 'Stands' || column.includes('%')
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="twin-scroll" aria-label="The chart of schools as a table" tabIndex={0}>
      <table className="twin-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">School</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={isWords(column) ? 'range' : 'number'}>
                {column}
              </th>
            ))}
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ school, figure, cells }) => (
            <tr key={school.number}>
              <th scope="row">
                <button
                  type="button"
                  className="schools-link"
                  onClick={() => change({ school: school.number })}
                >
                  {school.name}
                </button>
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]} className={isWords(columns[at] ?? '') ? 'range' : 'number'}>
                  {cell}
                </td>
              ))}
              <td className="soft">
                {fileOf.get(figure.file)}, {rowText(figure.row)}
                {figure.row > 0 && `, ${figure.column}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
