import type { Verdict } from '../../../verdict/verdict'
import { ladder, type Rung } from '../../../words/methods'

/** Which methods may run on this series, and why the others may not. */
export function Ladder({ verdict, more }: { verdict: Verdict; more: readonly Rung[] }) {
  return (
    <table className="plain know-ladder">
      <caption>What this series can carry</caption>
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Runs</th>
          <th scope="col">How, or why not</th>
        </tr>
      </thead>
      <tbody>
        {[...ladder(verdict), ...more].map(({ method, runs, why }) => (
          <tr key={method}>
            <th scope="row">{method}</th>
            <td>{runs ? '✓ yes' : '– no'}</td>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
