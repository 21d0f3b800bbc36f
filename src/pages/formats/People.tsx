import { toCsv } from '../../format/csv'
import { longDate } from '../../framework/period'
import type { AboutPeople, FileFormat } from '../../intake/formats/describe'
import { download } from '../../ui/download'

const use = (from?: string, until?: string) =>
  from ? `from ${longDate(from)}` : until ? `to ${longDate(until)}` : ''

/** What is said of a kind of file whose rows are about single people: a template, how it is counted, its codes. */
export function People({ kind: { id, title }, people }: { kind: FileFormat; people: AboutPeople }) {
  const { template, notes, codes } = people
  const name = `template-${id}.csv`
  return (
    <div className="kind-part">
      <p>
        A row is about one person. Rows are added up as they are read; none is kept, shown or sent, and counts
        of few people are held back.
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="kinds-buttons no-print">
        <button
          type="button"
          className="button"
          onClick={() => download(name, toCsv(template, []), 'text/csv')}
        >
          Download {name}
        </button>
      </p>
      {codes.length > 0 && (
        <details>
          <summary>What each code counts as</summary>
          <section className="kinds-scroll" aria-label={`Codes: ${title}`} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Code</th>
                  <th scope="col">Stands for</th>
                  <th scope="col">Counts as</th>
                  <th scope="col">Used</th>
                </tr>
              </thead>
              <tbody>
                {codes.map(({ code, words, meaning, from, until }) => (
                  <tr key={code}>
                    <th scope="row">
                      <code>{code}</code>
                    </th>
                    <td>{words}</td>
                    <td>{meaning}</td>
                    <td>{use(from, until)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </div>
  )
}
