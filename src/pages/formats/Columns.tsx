import type { FileFormat } from '../../intake/formats/describe'

/** The columns of a kind of file, those it needs first. */
export function Columns({ kind: { title, columns } }: { kind: FileFormat }) {
  return (
    <div className="kind-part">
      <h3>Columns</h3>
      <section className="kinds-scroll" aria-label={`Columns: ${title}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Needed</th>
              <th scope="col">Read for</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, others, required, inList, serves }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                  {others.length > 0 && (
                    <span className="soft">
                      {' '}
                      or{' '}
                      {others.map((other, at) => (
                        <span key={other}>
                          {at > 0 && ', '}
                          <code>{other}</code>
                        </span>
                      ))}
                    </span>
                  )}
                </th>
                <td>
                  {required ? 'yes' : <span className="soft">optional</span>}
                  {inList && ', here or in a pupil list'}
                </td>
                <td>
                  {serves.length > 0 ? (
                    serves.join(', ')
                  ) : (
                    <span className="soft">{required ? 'knowing the file' : 'nothing; for the reader'}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
