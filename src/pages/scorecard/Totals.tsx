import type { Total, TotalId } from '../../assessment/totals'
import { totalLabel } from '../../words/labels'

interface Props {
  readonly totals: readonly Total[]
  readonly ready: boolean
  readonly chosen: TotalId | undefined
  readonly choose: (id: TotalId) => void
}

/** The counts on top; each is a button that leaves only its rows. */
export function Totals({ totals, ready, chosen, choose }: Props) {
  return (
    <fieldset className="totals" data-testid="totals">
      <legend className="visually-hidden">Totals: choose one to see only its rows</legend>
      {ready ? (
        totals.map(({ id, count, further }) => (
          <button
            type="button"
            key={id}
            className="total card"
            aria-pressed={id === chosen}
            onClick={() => choose(id)}
          >
            <span className="total-count">{count}</span> <span className="total-label">{totalLabel(id)}</span>
            {further > 0 && <span className="total-further"> +{further} in the body</span>}
          </button>
        ))
      ) : (
        <div className="total card">
          <span className="total-count">…</span>{' '}
          <span className="total-label">reading the published figures</span>
        </div>
      )}
    </fieldset>
  )
}
