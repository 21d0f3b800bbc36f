import type { Assessment } from '../../assessment/assessment'
import type { Order } from '../../assessment/order'
import { useChoices } from '../../context/useChoices'
import { download } from '../../ui/download'
import { orderWords } from '../../words/labels'

interface Props {
  readonly themes: readonly string[]
  readonly theme: string | undefined
  readonly order: Order
  readonly offered: readonly Order[]
  readonly shown: readonly Assessment[]
  /** Everything that goes into the file is there. */
  readonly complete: boolean
}

/** Theme, order, and the rows on screen as a file. */
export function Tools({ themes, theme, order, offered, shown, complete }: Props) {
  const { change } = useChoices()
  return (
    <div className="scorecard-tools no-print">
      <label className="field">
        Theme
        <select
          value={theme ?? ''}
          onChange={({ target }) => change({ theme: target.value || undefined, show: undefined }, true)}
        >
          <option value="">All themes</option>
          {themes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="field">
        Order
        <select
          value={order}
          onChange={({ target }) =>
            change({ sort: target.value === 'document' ? undefined : target.value }, true)
          }
        >
          {offered.map((id) => (
            <option key={id} value={id}>
              {orderWords[id]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={!complete}
        onClick={async () => {
          const { scorecardCsv } = await import('./csv')
          download('scorecard.csv', scorecardCsv(shown), 'text/csv')
        }}
      >
        Download CSV
      </button>
    </div>
  )
}
