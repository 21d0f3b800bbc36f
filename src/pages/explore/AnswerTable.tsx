import type { Answer } from '../../engine/port'
import { isNumeric } from './answer'

/** More rows than this are only in the CSV. */
export const most = 1000

/** What a statement gave, row by row. */
export function AnswerTable({ answer: { columns, rows } }: { answer: Answer }) {
  const numeric = columns.map(({ type }) => isNumeric(type))
  const shown = rows.slice(0, most).map((cells, place) => ({ place, cells }))
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
