import { useLocation } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useApp, useRegister } from '../../context/app'
import { describe } from '../../intake/formats/describe'
import { describePeopleFormats } from '../../intake/people/formats/describe'
import { recipes } from '../../intake/recipes'
import { usePageTitle } from '../../ui/usePageTitle'
import { FormatEntry } from './FormatEntry'
import { isFound } from './formatSearch'
import { Template } from './Template'
import './formats.css'
import { everyFile } from '../../intake/formats/describe'
import { cohortLabels, type Labels, phaseLabels, termLabels } from '../../intake/sql/labels'

const vocabularies: readonly (readonly [string, Labels])[] = [
  ['Group of people', cohortLabels],
  ['Phase', phaseLabels],
  ['Term', termLabels],
]

/** What holds for files of every kind: reasons to leave a row out, and how publications call groups and phases. */
function EveryFile() {
  return (
    <section className="card kinds-card" aria-labelledby="every-file">
      <h2 id="every-file">For files of every kind</h2>
      <div className="kind-parts">
        <div className="kind-part">
          <h3>A row is skipped where</h3>
          <ul>
            {everyFile.skips.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <h3>A figure, or a whole row, is rejected where</h3>
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

/** Every kind of file the app reads, as its recipe says, and the template for all others. */
export function FormatsPage() {
  const { framework } = useApp()
  const { dataFiles } = useRegister()
  const id = useLocation({ select: ({ hash }) => hash })
  const [filter, setFilter] = useState('')
  usePageTitle('Kinds of file', framework.title)
  const kinds = useMemo(
    () => [...recipes.map((recipe) => describe(recipe, framework)), ...describePeopleFormats(framework)],
    [framework],
  )
  const listed = kinds.map((kind) => ({
    kind,
    files: dataFiles.filter(({ recipeId }) => recipeId === kind.id),
  }))
  const shown = listed.filter(({ kind, files }) =>
    isFound(
      kind,
      framework,
      files.map(({ fileName }) => fileName),
      filter,
    ),
  )
  return (
    <div className="kinds">
      <header className="kinds-head">
        <h1>Kinds of file</h1>
        <p className="soft">
          A file is known by its column names, in any order and whatever its own name. Below is what each kind
          needs, what it gives, and what is left out of it, read from the recipes that do the work.
        </p>
      </header>
      {id !== '' && kinds.every((kind) => kind.id !== id) && (
        <p className="notice" role="alert">
          There is no kind of file “{id}”. All that are known are listed.
        </p>
      )}
      <Template />
      <div className="kinds-tools no-print">
        <label className="field">
          Filter
          <input
            type="search"
            value={filter}
            placeholder="column, measure, symbol…"
            onChange={({ target }) => setFilter(target.value)}
          />
        </label>
        <p className="soft small" role="status">
          {shown.length === kinds.length
            ? `${kinds.length} kinds of file`
            : `${shown.length} of ${kinds.length} kinds of file`}
        </p>
      </div>
      <div className="card">
        {shown.map(({ kind, files }) => (
          <FormatEntry key={kind.id} kind={kind} files={files} chosen={kind.id === id} />
        ))}
        {shown.length === 0 && (
          <p className="kinds-none">No kind of file has all these words. Take one away.</p>
        )}
      </div>
      <EveryFile />
    </div>
  )
}
