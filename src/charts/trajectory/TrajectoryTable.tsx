import { monthYear } from '../../framework/period'
import { runOf } from '../../verdict/before'
import { noIntervalText } from '../../words/methods'
import { tableRows } from './trajectoryColumns'
import type { TrajectoryInput } from './trajectorySeries'
import '../core/chartTable.css'

/** The chart's table twin: the same figures, period by period. */
export function TrajectoryTable(input: TrajectoryInput) {
  const run = runOf(input.goal)
  const rows = tableRows(input, run)
  const intervals = rows.some(({ interval }) => interval)
  const moves = rows.some(({ goal }) => goal)
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="twin-scroll" aria-label="The chart as a table" tabIndex={0}>
      <table className="twin-table">
        <caption>
          <span className="twin-words">
            {input.measure.name}, {input.areaName}
            {input.goal.baseline !== null &&
              `: baseline ${input.formatValue(input.goal.baseline)} (${input.goal.baselinePeriod ?? 'period unknown'})`}
            {input.goal.target !== null && `, goal ${input.formatValue(input.goal.target)}`}
            {moves && `; ${input.aimLabel ?? 'Goal'}`}
            {input.goal.targetDate && ` by ${monthYear(input.goal.targetDate)}`}
            {input.noInterval && `. ${noIntervalText(input.noInterval)}`}
          </span>
          {input.commentary && <span className="twin-words">{input.commentary}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" className="number">
              {input.areaName}
            </th>
            {intervals && (
              <th scope="col" className="number">
                95% interval
              </th>
            )}
            {run && (
              <th scope="col" className="number">
                Trajectory
              </th>
            )}
            {moves && (
              <th scope="col" className="number">
                Goal
              </th>
            )}
            {input.comparators.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">To know</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.period} className={row.forecast ? 'twin-forecast' : undefined}>
              <th scope="row">{row.period}</th>
              <td className="number">{row.ours}</td>
              {intervals && <td className="number range">{row.interval}</td>}
              {run && <td className="number">{row.trajectory}</td>}
              {moves && <td className="number">{row.goal}</td>}
              {input.comparators.map(({ id }, index) => (
                <td key={id} className="number">
                  {row.comparators[index]}
                </td>
              ))}
              <td>{row.notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
