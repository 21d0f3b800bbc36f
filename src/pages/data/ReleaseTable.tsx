import { useQuery } from '@tanstack/react-query'
import { publicationsOf } from '../../assessment/publications'
import { useApp, useSource } from '../../context/app'
import { loadedPeriodsQuery } from '../../observations/loadedPeriods'
import { publicationText, releaseDateText } from '../../words/releaseSentences'

/** Every publication: what is loaded of it, when it last came out, and what should be loaded by now. */
export function ReleaseTable() {
  const { framework, today } = useApp()
  const { data: loaded, error } = useQuery(loadedPeriodsQuery(useSource()))
  if (framework.releases.all.length === 0) return null
  return (
    <section className="card data-register" aria-labelledby="releases" aria-busy={!loaded && !error}>
      <h2 id="releases">Releases by publication</h2>
      <p className="soft small">
        Only dates with a source are listed; where the day is not known, the month is. What was published
        before the newest period loaded is left out.
      </p>
      {error && (
        <p className="notice" role="alert">
          The loaded periods could not be read: {error.message}
        </p>
      )}
      {loaded && (
        <div className="data-releases">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Publication</th>
                <th scope="col">Newest period loaded</th>
                <th scope="col">Last release known here</th>
                <th scope="col">To know</th>
              </tr>
            </thead>
            <tbody>
              {publicationsOf(framework, loaded, today).map((publication) => (
                <tr key={publication.name}>
                  <th scope="row">
                    {publication.name}
                    <span className="line soft small">{publication.measures.join('; ')}</span>
                  </th>
                  <td>{publication.loaded?.label ?? 'none'}</td>
                  <td>
                    {publication.last
                      ? `${releaseDateText(publication.last.date)}: ${publication.last.periods.join(', ')}`
                      : 'none'}
                  </td>
                  <td>{publicationText(publication)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
