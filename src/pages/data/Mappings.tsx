import { useState } from 'react'
import { useMappings } from '../../context/useMappings'
import type { Mapping } from '../../intake/mapping/mapping'
import { parseMapping, stringifyMapping } from '../../intake/mapping/parse'
import { download } from '../../ui/download'

/** Kinds of file the reader described, to be sent to others, loaded and forgotten. */
export function Mappings() {
  const { mappings = [], keep, drop } = useMappings()
  const [said, say] = useState<{ failed: boolean; text: string }>()
  const load = async (file: File | undefined) => {
    if (!file) return
    const mapping = parseMapping(await file.text())
    if (mapping.kind === 'refused') return say({ failed: true, text: `${mapping.title}. ${mapping.reason}` })
    await keep(mapping)
    say({ failed: false, text: `Files with the columns of “${mapping.title}” are known now.` })
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
      <ul className="data-list">
        {mappings.map((mapping) => (
          <li key={mapping.id}>
            <span>
              <span className="data-name">{mapping.title}</span>{' '}
              <span className="soft small">
                {mapping.publisher} · known by {mapping.headers.join(', ')}
              </span>
            </span>
            <span className="data-buttons">
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
