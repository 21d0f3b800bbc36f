import { everyFile } from '../../intake/formats/meanings'
import { cohortLabels, type Labels, phaseLabels, termLabels } from '../../intake/staging/labels'

const vocabularies: readonly (readonly [string, Labels])[] = [
  ['Group of people', cohortLabels],
  ['Phase', phaseLabels],
  ['Term', termLabels],
]

/** What holds for files of every kind: reasons to leave a row out, and how publications call groups and phases. */
export function EveryFile() {
  return (
    <section className="card kinds-card" aria-labelledby="every-file">
      <h2 id="every-file">For files of every kind</h2>
      <div className="kind-parts">
        <div className="kind-part">
          <h3>A row is set aside where</h3>
          <ul>
            {everyFile.aside.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <h3>A row is rejected where</h3>
          <ul>
            {everyFile.rejects.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
        <div className="kind-part">
          <h3 id="labels">Labels of the Department for Education</h3>
          <section className="kinds-scroll" aria-labelledby="labels" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Here</th>
                  <th scope="col">In files, in capitals or not</th>
                </tr>
              </thead>
              {vocabularies.map(([title, labels]) => (
                <tbody key={title}>
                  <tr>
                    <th colSpan={2} scope="rowgroup" className="soft small">
                      {title}
                    </th>
                  </tr>
                  {Object.entries(labels).map(([word, spellings]) => (
                    <tr key={word}>
                      <th scope="row">{word}</th>
                      <td>{spellings.join(', ')}</td>
                    </tr>
                  ))}
                </tbody>
              ))}
            </table>
          </section>
        </div>
      </div>
    </section>
  )
}
