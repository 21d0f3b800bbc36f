import type { DataFile } from '../../observations/dataFile'

const count = (n: number) => n.toLocaleString('en-GB')

/** The files of one kind that were taken in, shipped or added. */
export function Files({ files }: { files: readonly DataFile[] }) {
  return (
    <div className="kind-part">
      <h3>Files taken in</h3>
      {files.length === 0 ? (
        <p className="soft">None at present.</p>
      ) : (
        <ul>
          {files.map(({ number, fileName, periods, rowsRead, used, observations, source }) => (
            <li key={number}>
              <span className="file-name">{fileName}</span>
              <span className="soft small">
                {periods.length > 0 &&
                  ` · ${periods.length > 3 ? `${periods[0]} to ${periods.at(-1)}` : periods.join(', ')}`}{' '}
                · {count(used)} of {count(rowsRead)} rows used, {count(observations)}{' '}
                {periods.length > 0 ? 'figures' : 'pairs'} ·{' '}
                {source === 'published' ? 'ships with the app' : 'added by you'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
