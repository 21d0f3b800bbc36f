import { GoalRow } from './GoalRow'
import type { Row } from './rows'

interface Props {
  readonly rows: readonly Row[]
  /** With a heading for each theme. */
  readonly grouped: boolean
  readonly ready: boolean
  /** The comparisons are there as well. */
  readonly compared: boolean
  /** First and last date of every spark. */
  readonly domain: readonly [string, string]
  /** The id of the heading that names the table. */
  readonly labelledBy: string
}

const columns = [
  'Goal',
  'Baseline → goal, and what happened',
  'Baseline',
  'Goal',
  'At the date',
  'Now',
  'Against the goal',
  'Compared',
]

/** Goals as one table; on a narrow screen its rows are laid out as cards. */
export function GoalTable({ rows, grouped, ready, compared, domain, labelledBy }: Props) {
  const themes = grouped ? [...new Set(rows.map(({ goal }) => goal.theme))] : ['']
  return (
    <table className="goals card" aria-busy={!compared} aria-labelledby={labelledBy}>
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
              <GoalRow key={row.goal.id} row={row} ready={ready} compared={compared} domain={domain} />
            ))}
        </tbody>
      ))}
    </table>
  )
}
