import { useApp } from '../../context/app'
import { longDate } from '../../framework/period'
import { recipes } from '../../intake/recipes/index'
import type { DataFile } from '../../observations/dataFile'
import type { Work } from './useRegisterWork'

/** Shipped data files that were taken out, to be put back. */
export function RemovedFiles({ files, work }: { files: readonly DataFile[]; work: Work }) {
  return (
    <section className="card data-register" aria-label="Shipped, and taken out by you">
      <h2>
        Shipped, and taken out by you <span className="soft">({files.length})</span>
      </h2>
      <ul className="data-list">
        {files.map(({ hash, fileName, recipeTitle }) => (
          <li key={hash}>
            <span>
              <span className="data-name">{fileName}</span> <span className="soft small">{recipeTitle}</span>
            </span>
            <button
              type="button"
              className="button"
              disabled={work.busy}
              onClick={() =>
                work.run(`${fileName} was put back.`, (register, engine) => register.putBack(hash, engine))
              }
            >
              Put back<span className="visually-hidden"> {fileName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const counted = (n: number) => n.toLocaleString('en-GB')

/** Said where the app would read such a file otherwise today than when it was accepted. */
function readOtherwise({ recipeId, recipeVersion }: DataFile) {
  const recipe = recipes.find(({ id }) => id === recipeId)
  return recipe && recipe.version > recipeVersion
    ? `This kind of file is read otherwise now (version ${recipe.version}). Take it out and drop the file again to read it anew.`
    : undefined
}

function Details({ file }: { file: DataFile }) {
  const { framework } = useApp()
  const { size, hash, yields, recipeId, recipeVersion, acceptedAt, measures, periods } = file
  const rows: readonly (readonly [string, string])[] = [
    ['Size', `${counted(size)} bytes`],
    [yields === 'local' ? 'SHA-256 of its figures' : 'SHA-256', hash],
    ['Read by', `the recipe ${recipeId}, version ${recipeVersion}`],
    ['Accepted', `${longDate(acceptedAt)}, ${acceptedAt.slice(11, 16)} UTC`],
    ['Measures', measures.map((id) => framework.measures.get(id)?.name ?? id).join('; ') || 'none'],
    ['Periods', periods.join(', ') || 'none'],
  ]
  return (
    <details>
      <summary>Details</summary>
      <dl className="data-details">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** One accepted data file. */
function DataFileRow({ file, work }: { file: DataFile; work: Work }) {
  const { fileName, recipeTitle, publisher, periods, observations, rowsRead, used } = file
  const { skippedTotal, rejectedTotal, figuresRead, acceptedAt, number } = file
  const [first, last] = [periods[0], periods.at(-1)]
  const otherwise = readOtherwise(file)
  return (
    <tr>
      <th scope="row">
        <span className="data-name">{fileName}</span>
        <span className="line soft small">
          {recipeTitle} · {publisher}
          {file.synthetic && ' · synthetic: made up'}
        </span>
        {otherwise && <span className="line small">{otherwise}</span>}
        <Details file={file} />
      </th>
      <td data-label="Periods">{first ? (first === last ? first : `${first} to ${last}`) : '–'}</td>
      <td data-label="Figures">
        {counted(figuresRead ?? observations)}
        {figuresRead !== undefined && (
          <>
            {' '}
            = {counted(observations)} used + {counted(file.figuresSkipped ?? 0)} skipped +{' '}
            {counted(file.figuresRejected ?? 0)} rejected
          </>
        )}
      </td>
      <td data-label="Rows">
        {counted(rowsRead)} = {counted(used)} used + {counted(skippedTotal)} skipped +{' '}
        {counted(rejectedTotal)} rejected
      </td>
      <td data-label="Accepted">{longDate(acceptedAt)}</td>
      <td>
        <button
          type="button"
          className="button"
          disabled={work.busy}
          onClick={() =>
            work.run(`${fileName} was taken out. Undo puts it back.`, (register, engine) =>
              register.remove(number, engine),
            )
          }
        >
          Take out<span className="visually-hidden"> {fileName}</span>
        </button>
      </td>
    </tr>
  )
}

interface TableProps {
  readonly title: string
  readonly files: readonly DataFile[]
  readonly work: Work
  /** Said when there are none. */
  readonly nothing: string
}

const columns = ['Data file', 'Periods', 'Figures', 'Rows', 'Accepted']

/** Accepted data files, the latest first; on a narrow screen each is a card. */
export function DataFileTable({ title, files, work, nothing }: TableProps) {
  return (
    <section className="card data-register" aria-label={title}>
      <h2>
        {title} <span className="soft">({files.length})</span>
      </h2>
      {files.length === 0 ? (
        <p className="soft">{nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.toReversed().map((file) => (
              <DataFileRow key={file.hash} file={file} work={work} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
