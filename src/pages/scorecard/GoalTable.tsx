import type { ComponentType } from 'react'
import type { Assessment } from '../../assessment/assessment'

export interface LineProps {
  readonly row: Assessment
  readonly ready: boolean
  readonly compared: boolean
  /** First and last date of every spark. */
  readonly domain: readonly [string, string]
}

/** The columns of a table and how a row fills them. */
export interface Lines {
  readonly name: 'goals' | 'goals measures'
  readonly columns: readonly string[]
  readonly Line: ComponentType<LineProps>
}

interface Props extends Omit<LineProps, 'row'> {
  readonly rows: readonly Assessment[]
  /** With a heading for each theme. */
  readonly grouped: boolean
  readonly lines: Lines
  /** Something of it is still being read. */
  readonly busy: boolean
  /** The id of the heading that names the table. */
  readonly labelledBy: string
}

/** Goals as one table; on a narrow screen its rows are laid out as cards. */
export function GoalTable({ rows, grouped, lines, busy, labelledBy, ...line }: Props) {
  const { name, columns, Line } = lines
  const themes = grouped ? [...new Set(rows.map(({ goal }) => goal.theme))] : ['']
  return (
    <table className={`${name} card`} aria-busy={busy} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {themes.map((theme) => (
        <tbody key={theme}>
          {grouped && (
            <tr className="theme">
              <th colSpan={columns.length} scope="rowgroup">
                {theme}
              </th>
            </tr>
          )}
          {rows
            .filter(({ goal }) => !grouped || goal.theme === theme)
            .map((row) => (
              <Line key={row.goal.id} row={row} {...line} />
            ))}
        </tbody>
      ))}
    </table>
  )
}
