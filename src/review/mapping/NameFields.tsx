import { qualities } from '../../framework/vocabulary'
import { longestText } from '../../intake/mapping/mapping'
import { Select } from './Choose'
import type { Fields } from './fields'

/** What the kind of file is called, who publishes it, and how sure its figures are. */
export function NameFields({ draft, onChange }: Fields) {
  return (
    <>
      <label className="mapping-field mapping-name">
        Name
        <input
          value={draft.title}
          maxLength={longestText}
          onChange={({ target }) => onChange({ ...draft, title: target.value })}
        />
      </label>
      <label className="mapping-field">
        Publisher
        <input
          value={draft.publisher}
          maxLength={longestText}
          onChange={({ target }) => onChange({ ...draft, publisher: target.value })}
        />
      </label>
      <Select
        label="Its figures are"
        value={draft.quality}
        onChange={(value) =>
          onChange({ ...draft, quality: qualities.find((quality) => quality === value) ?? draft.quality })
        }
      >
        {qualities.map((quality) => (
          <option key={quality}>{quality}</option>
        ))}
      </Select>
    </>
  )
}
