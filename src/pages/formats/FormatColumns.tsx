import type { DescribedRule, FileFormat } from '../../intake/formats/describe'

function RuleList({ title, rules, none }: { title: string; rules: readonly DescribedRule[]; none: string }) {
  return (
    <>
      <h3>{title}</h3>
      {rules.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <ul>
          {rules.map(({ reason, columns }) => (
            <li key={reason}>
              {reason} <span className="soft small">By {columns.join(', ')}.</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** How a kind of file is read: period, quality, symbols, and the rows that are left out. */
export function Rules({ kind }: { kind: FileFormat }) {
  const { period, quality, symbols, skips, rejects } = kind
  return (
    <div className="kind-part">
      {period && (
        <>
          <h3>Period</h3>
          <p>
            {period.columns.join(', ') || 'Not in the file'}: {period.readings.join('; ')}.
          </p>
        </>
      )}
      {quality && (
        <>
          <h3>Quality</h3>
          <p>
            {quality.columns.length > 0
              ? `By ${quality.columns.join(', ')}; where that says nothing, ${quality.otherwise}.`
              : `Always ${quality.otherwise}.`}
          </p>
        </>
      )}
      {kind.neighbours === 0 && symbols.length > 0 && (
        <>
          <h3>Symbols instead of a number</h3>
          <dl className="symbols">
            {symbols.map(({ symbol, meaning, words }) => (
              <div key={symbol}>
                <dt>
                  <code>{symbol}</code>
                </dt>
                <dd>
                  {meaning} <span className="soft small">({words})</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <RuleList title="Rows skipped" rules={skips} none="Only those of every file, below." />
      <RuleList title="Rows rejected" rules={rejects} none="Only those of every file, below." />
    </div>
  )
}

/** The columns of a kind of file, those it needs first. */
export function FormatColumns({ kind: { title, columns } }: { kind: FileFormat }) {
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
