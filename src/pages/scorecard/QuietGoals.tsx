import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import type { Assessment } from '../../assessment/assessment'
import { keepPlace } from '../../context/address'
import { monthYear } from '../../framework/period'
import { aimText, atTheDateLabel, valueText } from '../../words/verdict'

interface Props {
  readonly rows: readonly Assessment[]
  /** A filter is chosen, so what it finds is shown at once. */
  readonly open: boolean
}

/** Goals for which no figure is published, in one short line each. */
export function QuietGoals({ rows, open }: Props) {
  // Folded away as a rule, so every other row is drawn first.
  const drawn = useDeferredValue(rows, [])
  if (rows.length === 0) return null
  return (
    <details className="quiet card" open={open}>
      <summary>
        {rows.length} without a published figure: a local extract can supply them, in the template’s form
      </summary>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">What it should be</th>
            <th scope="col">By</th>
            <th scope="col">At the date</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => {
            const { goal, measure, group, verdict } = row
            return (
              <tr key={goal.id} id={`goal-${goal.id}`}>
                <th scope="row">
                  <span className="soft small">{goal.clause}</span>{' '}
                  <Link to="/goal/$id" params={{ id: goal.id }} search={keepPlace}>
                    {measure.name}
                    <span className="visually-hidden">, {group}</span>
                  </Link>
                  <span className="soft small" aria-hidden="true">
                    , {group}
                  </span>
                </th>
                <td>
                  {aimText(goal, measure) ?? (goal.target === null ? undefined : valueText(row, goal.target))}
                </td>
                <td>{goal.targetDate && monthYear(goal.targetDate, true)}</td>
                <td className="soft">{atTheDateLabel(verdict).text}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
