import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { toCsv } from '../../format/csvText'
import { longDate } from '../../framework/period'
import type { AboutPeople, FileFormat } from '../../intake/formats/describe'
import type { DataFile } from '../../observations/dataFile'
import { download } from '../../ui/download'
import { FormatColumns, Rules } from './FormatColumns'
import { FormatFigures } from './FormatFigures'
import { measureNames } from './formatSearch'

const inUse = (from?: string, until?: string) =>
  from ? `from ${longDate(from)}` : until ? `to ${longDate(until)}` : ''

/** What is said of a kind of file whose rows are about single people: a template, how it is counted, its codes. */
function People({ kind: { id, title }, people }: { kind: FileFormat; people: AboutPeople }) {
  const { template, notes, codes } = people
  const name = `template-${id}.csv`
  return (
    <div className="kind-part">
      <p>
        A row is about one person. Rows are added up as they are read; none is kept, shown or sent, and counts
        of few people are suppressed.
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
                    <td>{inUse(from, until)}</td>
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

const count = (n: number) => n.toLocaleString('en-GB')

/** The files of one kind that were taken in, shipped or added. */
function Files({ files }: { files: readonly DataFile[] }) {
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

interface EntryProps {
  readonly kind: FileFormat
  /** The accepted files of this kind. */
  readonly files: readonly DataFile[]
  /** The address names it. */
  readonly chosen: boolean
}

/** One kind of file: a line to know it by, and behind it everything its recipe says. */
export function FormatEntry({ kind, files, chosen }: EntryProps) {
  const { framework } = useApp()
  const summary = useRef<HTMLElement>(null)
  // The router scrolls to it.
  useEffect(() => {
    if (chosen) summary.current?.focus({ preventScroll: true })
  }, [chosen])
  const { id, title, publisher, version, compiles, neighbours } = kind
  const names = measureNames(kind, framework)
  const gives =
    neighbours > 0
      ? 'Statistical neighbours'
      : kind.names
        ? 'Names of schools'
        : names.length > 0
          ? names.join('; ')
          : kind.people
            ? 'Where pupils are taught, for marks and events'
            : 'Any measure of the framework'
  return (
    <details id={id} className="kind" open={chosen}>
      <summary ref={summary}>
        <h2>{title}</h2>
        <span className="soft small">
          {publisher} · {gives} · {files.length === 1 ? '1 file' : `${files.length} files`} taken in
        </span>
      </summary>
      <div className="kind-body">
        <p className="soft small">
          Recipe{' '}
          <Link to="/kinds" hash={id} search={keepPlace}>
            {id}
          </Link>
          , version {version}.
          {compiles &&
            ' It compiles other releases, so it is read before them: where both have a figure, theirs counts.'}
        </p>
        {kind.people && <People kind={kind} people={kind.people} />}
        {(names.length > 0 || !kind.people) && <FormatFigures kind={kind} />}
        <div className="kind-parts">
          <FormatColumns kind={kind} />
          <Rules kind={kind} />
        </div>
        <Files files={files} />
      </div>
    </details>
  )
}
