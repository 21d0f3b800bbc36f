import type { CompareRow } from '../../assessment/comparisons'
import { useChoices } from '../../context/useChoices'
import { download } from '../../ui/download'
import type { Column } from './columns'

interface Props {
  readonly themes: readonly string[]
  readonly theme: string | undefined
  readonly columns: readonly Column[]
  /** The one column a narrow screen shows. */
  readonly narrow: string
  readonly shown: readonly CompareRow[]
  readonly ready: boolean
}

/** Theme, the comparator of a narrow screen, and the rows on screen as a file. */
export function Tools({ themes, theme, columns, narrow, shown, ready }: Props) {
  const { change } = useChoices()
  return (
    <div className="compare-tools no-print">
      <label className="field">
        Theme
        <select
          value={theme ?? ''}
          onChange={({ target }) => change({ theme: target.value || undefined }, true)}
        >
          <option value="">All themes</option>
          {themes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="field compare-narrow">
        Compare with
        <select value={narrow} onChange={({ target }) => change({ compare: target.value }, true)}>
          {columns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={!ready}
        onClick={async () => {
          const { compareCsv } = await import('./csv')
          download('compare.csv', compareCsv(shown, columns), 'text/csv')
        }}
      >
        Download CSV
      </button>
    </div>
  )
}
