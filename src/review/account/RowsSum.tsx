import type { Examined } from '../../intake/examine'
import { LongList } from './LongList'

const count = (n: number) => n.toLocaleString('en-GB')

/** Rows read = used + set aside + rejected, as a sum and as a bar, with every reason. */
export function RowsSum({ examined }: { examined: Examined }) {
  const { rowsRead, used, aside, rejected, rejectedTotal } = examined
  const asideTotal = aside.reduce((sum, { rows }) => sum + rows, 0)
  const parts = [
    { name: 'used', rows: used },
    { name: 'aside', rows: asideTotal },
    { name: 'rejected', rows: rejectedTotal },
  ]
  return (
    <>
      <p>
        {count(rowsRead)} {rowsRead === 1 ? 'row' : 'rows'} read = {count(used)} used + {count(asideTotal)}{' '}
        set aside + {count(rejectedTotal)} rejected.
      </p>
      <svg className="rows-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ name, rows }, at) => (
          <rect
            key={name}
            className={`rows-${name}`}
            x={(100 * parts.slice(0, at).reduce((sum, part) => sum + part.rows, 0)) / Math.max(1, rowsRead)}
            width={(100 * rows) / Math.max(1, rowsRead)}
            height={4}
          />
        ))}
      </svg>
      {aside.length > 0 && (
        <details>
          <summary>
            Why {count(asideTotal)} {asideTotal === 1 ? 'row is' : 'rows are'} set aside
          </summary>
          <LongList
            label="Rows set aside"
            items={aside.map(({ reason, rows }) => ({ id: reason, content: `${count(rows)}: ${reason}` }))}
            more={0}
          />
        </details>
      )}
      {rejectedTotal > 0 && (
        <details open>
          <summary>
            Why {count(rejectedTotal)} {rejectedTotal === 1 ? 'row is' : 'rows are'} rejected
          </summary>
          <LongList
            label="Rows rejected"
            items={rejected.map(({ row, reason }) => ({
              id: `${row}${reason}`,
              content: `Row ${count(row)}: ${reason}`,
            }))}
            more={rejectedTotal - rejected.length}
          />
        </details>
      )}
    </>
  )
}
