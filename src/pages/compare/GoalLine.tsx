import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { CompareRow } from '../../assessment/comparisons'
import { cohortOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { Direction } from '../../ui/Status'
import { untestedDirection } from '../../words/labels'
import { ageText, latestText } from '../../words/verdict'
import { CellContent } from './CellContent'
import type { Column } from './columns'

interface Props {
  readonly line: CompareRow
  readonly columns: readonly Column[]
  readonly narrow: string
}

function Ours({ line: { row, latest, before, direction } }: Pick<Props, 'line'>) {
  const { now } = row.verdict
  if (!now || !latest) return <span className="soft">–</span>
  const age = ageText(now.age)
  return (
    <>
      <strong>{latestText(row.verdict, now)}</strong>
      <span className="line soft">
        {latest.period.label}
        {age && `, ${age}`}
      </span>
      {direction && before && (
        <span className="line soft">
          <Direction label={untestedDirection(direction)} />
          <span className="line">since {before.period.label}</span>
        </span>
      )}
    </>
  )
}

const tone = { better: 'is-better', worse: 'is-worse', similar: 'is-similar', 'not-compared': '' }

/** One series: ours, then every comparator. */
export const GoalLine = memo(function GoalLine({ line, columns, narrow }: Props) {
  const { framework } = useApp()
  const { row, reason, cells } = line
  const { goal, measure } = row
  const group = cohortOf(goal, framework)
  return (
    <tr id={`goal-${goal.id}`}>
      <th scope="row">
        <Link to="/compare/$id" params={{ id: goal.id }} search={keepPlace}>
          {measure.name}
          <span className="visually-hidden">, {group}</span>
        </Link>
        <span className="line soft" aria-hidden="true">
          {group}
        </span>
      </th>
      <td>
        <Ours line={line} />
      </td>
      {reason === undefined ? (
        columns.map(({ id }) => {
          const cell = cells.get(id)
          const shade = cell && cell.reason === undefined ? tone[cell.comparison] : ''
          return (
            <td key={id} className={`${id === narrow ? '' : 'compare-wide'} ${shade}`}>
              {cell && <CellContent cell={cell} row={row} />}
            </td>
          )
        })
      ) : (
        <td colSpan={columns.length} className="soft">
          <span className="compare-reason">{reason}</span>
        </td>
      )}
    </tr>
  )
})
