import { useApp } from '../../context/app'
import { phases } from '../../framework/vocabulary'

/** The framework's measures, groups of people and phases, as the template names them. */
export function TemplateWords() {
  const { measures, cohorts } = useApp().framework
  return (
    <div className="kind-part">
      <table>
        <caption>Measures</caption>
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">Measure</th>
          </tr>
        </thead>
        <tbody>
          {[...measures.values()].map(({ id, name, unit }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>
                {name} <span className="soft small">{unit}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Groups of people</caption>
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">Shown as</th>
          </tr>
        </thead>
        <tbody>
          {[...cohorts.values()].map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">
                <code>{id}</code>
              </th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Phases</caption>
        <tbody>
          {phases.map((phase) => (
            <tr key={phase}>
              <th scope="row">
                <code>{phase}</code>
              </th>
              <td>{phase === 'all' ? 'all phases together' : `${phase} schools`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
