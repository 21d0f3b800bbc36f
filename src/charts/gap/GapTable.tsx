import { periodWords } from './gapColumns'
import type { GapInput } from './gapSeries'
import '../core/chartTable.css'

/** The chart's table twin: both groups and the gaps, period by period. */
export function GapTable({ title, ...input }: GapInput & { title: string }) {
  const { names, areaName, others } = input
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="twin-scroll" aria-label="The chart as a table" tabIndex={0}>
      <table className="twin-table">
        <caption>
          <span className="twin-words">
            {title}, {areaName}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            {[names.group, names.reference, 'Gap', ...others.map(({ name }) => `${name} gap`)].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">To know</th>
          </tr>
        </thead>
        <tbody>
          {periodWords(input).map(({ period, group, reference, gap, others: beside, notes }) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              <td className="number">{group}</td>
              <td className="number">{reference}</td>
              <td className="number">{gap}</td>
              {others.map(({ id }, index) => (
                <td key={id} className="number">
                  {beside[index]}
                </td>
              ))}
              <td>{notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
