import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Assessment } from '../../assessment/assessment'
import type { ComparisonColumn } from '../../assessment/comparisonColumns'
import type { ComparisonCell, GoalComparison } from '../../assessment/comparisons'
import { cohortOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { formatSigned } from '../../format/signed'
import { Direction, shapes } from '../../ui/Status'
import { comparisonWords, untestedDirection } from '../../words/labels'
import { ageText, latestText, valueText } from '../../words/verdictText'

/** A comparator's figure, ours minus it, what chance says, and how it moved. */
function CellContent({ cell, row }: { cell: ComparisonCell; row: Assessment }) {
  if (cell.reason !== undefined) return <span className="compare-blank soft">{cell.reason}</span>
  const { value, areas, difference, comparison, direction, note } = cell
  const { tone, label } = comparisonWords[comparison]
  return (
    <>
      <span className="line compare-value">
        {valueText(row, value)}
        {areas !== undefined && <span className="soft"> of {areas}</span>}
      </span>
      <span className="line compare-difference">
        {formatSigned(difference, row.goal.decimals)}
        {row.measure.unit === 'percent' && <span className="visually-hidden"> points</span>}
      </span>
      <span className={`line compare-word ${tone ?? 'soft'}`}>
        <span aria-hidden="true">{tone && shapes[tone]}</span> {label}
      </span>
      {direction && (
        <span className="line">
          <Direction label={untestedDirection(direction)} />
        </span>
      )}
      {note && <span className="line soft">{note}</span>}
    </>
  )
}

interface Props {
  readonly line: GoalComparison
  readonly columns: readonly ComparisonColumn[]
  readonly narrow: string
}

function Ours({ line: { assessment: row, latest, before, direction } }: Pick<Props, 'line'>) {
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
export const ComparisonRow = memo(function ComparisonRow({ line, columns, narrow }: Props) {
  const { framework } = useApp()
  const { assessment: row, reason, cells } = line
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
