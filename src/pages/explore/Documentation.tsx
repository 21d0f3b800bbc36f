import { useApp } from '../../context/app'
import { documentation } from '../../observations/explore/documentation'

/** What can be asked: tables and views with their columns, and the ids that stand in them. */
export function Documentation() {
  const { measures, cohorts } = useApp().framework
  return (
    <section className="card explore-card" aria-labelledby="tables">
      <h2 id="tables">Tables</h2>
      <p className="soft">
        The dialect is DuckDB’s. A name with capitals or spaces, and <code>"row"</code> and{' '}
        <code>"column"</code>, stand between double quotes.
      </p>
      {documentation.map(({ name, about, columns }) => (
        <details key={name} className="explore-table">
          <summary>
            <code>{name}</code> <span className="soft">{about}</span>
          </summary>
          <section className="explore-scroll" aria-label={`Columns of ${name}`} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Column</th>
                  <th scope="col">Type</th>
                  <th scope="col">Meaning</th>
                </tr>
              </thead>
              <tbody>
                {columns.map((column) => (
                  <tr key={column.name}>
                    <th scope="row">
                      <code>{column.name}</code>
                    </th>
                    <td className="soft">{column.type}</td>
                    <td className="explore-words">{column.meaning}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ))}
      <details className="explore-table">
        <summary>
          Measures <span className="soft">The ids in measure.</span>
        </summary>
        <dl className="explore-ids">
          {[...measures.values()].map(({ id, name, unit, definition }) => (
            <div key={id}>
              <dt>
                <code>{id}</code>
              </dt>
              <dd>
                {name} ({unit}). <span className="soft">{definition}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details className="explore-table">
        <summary>
          Groups of people <span className="soft">The ids in cohort.</span>
        </summary>
        <dl className="explore-ids">
          {[...cohorts.values()].map(({ id, label }) => (
            <div key={id}>
              <dt>
                <code>{id}</code>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
