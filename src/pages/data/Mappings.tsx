import { useState } from 'react'
import { useMappings } from '../../context/useMappings'
import type { Mapping } from '../../intake/mapping/mapping'
import { parseMapping, stringifyMapping } from '../../intake/mapping/parse'
import { download } from '../../ui/download'

/** The title of a mapping, to be written anew. */
function NewTitle({ mapping, onTitle }: { mapping: Mapping; onTitle: (title: string | undefined) => void }) {
  const [title, setTitle] = useState(mapping.title)
  return (
    <form
      className="data-buttons"
      onSubmit={(event) => {
        event.preventDefault()
        onTitle(title.trim())
      }}
    >
      <label className="field">
        Name
        <input value={title} required pattern=".*\S.*" onChange={({ target }) => setTitle(target.value)} />
      </label>
      <button type="submit" className="button button-main">
        Save name
      </button>
      <button type="button" className="button" onClick={() => onTitle(undefined)}>
        Cancel
      </button>
    </form>
  )
}

/** Kinds of file the reader described, to be sent to others, loaded, named anew and forgotten. */
export function Mappings() {
  const { mappings = [], keep, drop } = useMappings()
  const [said, say] = useState<{ failed: boolean; text: string }>()
  const [naming, setNaming] = useState<string>()
  const load = async (file: File | undefined) => {
    if (!file) return
    const mapping = parseMapping(await file.text())
    if (mapping.kind === 'refused') return say({ failed: true, text: `${mapping.title}. ${mapping.reason}` })
    await keep(mapping)
    say({ failed: false, text: `Files with the columns of “${mapping.title}” are known now.` })
  }
  const rename = async (mapping: Mapping, title: string | undefined) => {
    setNaming(undefined)
    if (title === undefined || title === mapping.title) return
    await keep({ ...mapping, title })
    say({ failed: false, text: `“${mapping.title}” is called “${title}” now.` })
  }
  const forget = async (mapping: Mapping) => {
    await drop(mapping)
    say({ failed: false, text: `“${mapping.title}” was forgotten; figures read by it stay.` })
  }
  return (
    <section className="card data-register" aria-label="Kinds of file you described">
      <h2>
        Kinds of file you described <span className="soft">({mappings.length})</span>
      </h2>
      {mappings.length === 0 && (
        <p className="soft">
          None yet. Drop a file of a kind that is not known, and say what its columns mean.
        </p>
      )}
      {mappings.length > 0 && (
        <p className="soft small">
          To change what the columns of one mean, add a file of its kind: its review leads back to them.
        </p>
      )}
      <ul className="data-list">
        {mappings.map((mapping) => (
          <li key={mapping.id}>
            <span>
              {naming === mapping.id ? (
                <NewTitle mapping={mapping} onTitle={(title) => rename(mapping, title)} />
              ) : (
                <span className="data-name">{mapping.title}</span>
              )}{' '}
              <span className="soft small">
                {mapping.publisher} · known by {mapping.headers.join(', ')}
              </span>
            </span>
            <span className="data-buttons">
              <button type="button" className="button" onClick={() => setNaming(mapping.id)}>
                Rename<span className="visually-hidden"> {mapping.title}</span>
              </button>
              <button
                type="button"
                className="button"
                onClick={() =>
                  download(`${mapping.id}.mapping.json`, stringifyMapping(mapping), 'application/json')
                }
              >
                Download<span className="visually-hidden"> {mapping.title}</span>
              </button>
              <button type="button" className="button" onClick={() => forget(mapping)}>
                Forget<span className="visually-hidden"> {mapping.title}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <div className="data-buttons">
        <label className="field data-open">
          Load a mapping
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void load(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
      </div>
      <p role={said?.failed ? 'alert' : 'status'} className={said?.failed ? 'notice' : 'soft'}>
        {said?.text}
      </p>
    </section>
  )
}
