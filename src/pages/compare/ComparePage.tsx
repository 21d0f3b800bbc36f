import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { longDate } from '../../framework/period'
import { usePageTitle } from '../../ui/usePageTitle'
import { CompareTable } from './CompareTable'
import { inOrder, parseOrder } from './order'
import { Reading } from './Reading'
import { Tools } from './Tools'
import { tally } from './tally'
import { useCompare } from './useCompare'
import './compare.css'

const told = ['england', 'neighbours', 'middle']

/** Every goal beside England, the region, the neighbours and the middle of all local authorities. */
export function ComparePage() {
  const { framework } = useApp()
  usePageTitle('Compare', framework.title)
  const { asAt, search } = useChoices()
  const { columns, rows, ready, shown, problem } = useCompare()
  const themes = [...new Set(rows.map(({ row }) => row.goal.theme))]
  const theme = themes.find((known) => known === search.theme)
  const ids = columns.map(({ id }) => id)
  const order = parseOrder(search.sort, ids)
  const narrow = ids.find((id) => id === search.compare) ?? 'middle'
  const chosen = inOrder(theme ? rows.filter(({ row }) => row.goal.theme === theme) : rows, order)
  const name = framework.areas.get(shown)?.name ?? shown
  return (
    <div className="compare-page">
      <h1>Is it {name}, or is everyone like this?</h1>
      <p className="soft small">
        {name}’s latest figures as at {longDate(asAt)}, each beside others of the same period.
      </p>
      {problem && (
        <p className="notice" role="alert">
          The figures could not be read: {problem.message}
        </p>
      )}
      {rows.length === 0 && !problem && <p className="soft">The published figures are being read…</p>}
      <ul className="tallies">
        {columns
          .filter(({ id }) => told.includes(id))
          .map((column) => {
            const said = tally(chosen, column.id, column.name)
            return said && <li key={column.id}>{said}</li>
          })}
      </ul>
      <Tools themes={themes} theme={theme} columns={columns} narrow={narrow} shown={chosen} ready={ready} />
      <Reading name={name} />
      {order && (
        <p className="soft small" role="status">
          Ordered by the difference to {columns.find(({ id }) => id === order.by)?.name}, the {order.first}{' '}
          first. Percentage points and points of a score are ordered together.
        </p>
      )}
      <CompareTable rows={chosen} columns={columns} order={order} narrow={narrow} name={name} ready={ready} />
    </div>
  )
}
