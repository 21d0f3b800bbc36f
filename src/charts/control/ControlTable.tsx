import type { Drawable } from '../../verdict/control/control'
import { periodWords } from './controlColumns'
import '../core/chartTable.css'
import './control.css'

/** The table twin of a control chart, or of a series without limits. */
export function ControlTable({ control, areaName }: { control: Drawable; areaName: string }) {
  const judged = control.state === 'on'
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section
      className="twin-scroll"
      aria-label={`${control.measure.name} by ${control.spacing} as a table`}
      tabIndex={0}
    >
      <table className="twin-table c-table">
        <caption>
          {control.measure.name}, {areaName}, by {control.spacing}
        </caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" className="number">
              {areaName}
            </th>
            {judged && (
              <>
                <th scope="col" className="number">
                  Mean
                </th>
                <th scope="col" className="number">
                  Lower limit
                </th>
                <th scope="col" className="number">
                  Upper limit
                </th>
                <th scope="col">Stands out</th>
              </>
            )}
            <th scope="col">To know</th>
          </tr>
        </thead>
        <tbody>
          {periodWords(control, areaName).map(({ period, value, mean, lower, upper, finding, notes }) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              <td className="number">{value}</td>
              {judged && (
                <>
                  <td className="number">{mean}</td>
                  <td className="number">{lower}</td>
                  <td className="number">{upper}</td>
                  <td className="words">{finding}</td>
                </>
              )}
              <td className="words">{judged ? notes : [finding, notes].filter(Boolean).join('. ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
