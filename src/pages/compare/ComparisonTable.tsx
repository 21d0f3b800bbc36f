import { type ComparisonOrder, nextComparisonOrder } from '../../assessment/comparisonOrder'
import type { GoalComparison } from '../../assessment/comparisons'
import { useChoices } from '../../context/useChoices'
import type { PeerTest } from '../../verdict/peers'
import { ComparisonRow } from './ComparisonRow'
import type { NamedColumn } from './useCompare'

interface Props {
  readonly comparisons: readonly GoalComparison[]
  readonly columns: readonly NamedColumn[]
  readonly order: ComparisonOrder | undefined
  /** The one column a narrow screen shows. */
  readonly narrow: string
  /** The area's name. */
  readonly name: string
  readonly ready: boolean
  readonly survivors: ReadonlySet<PeerTest> | undefined
}

const sorted = { worst: '▼ worst first', best: '▲ best first' }

function ColumnHead({ column, order, narrow }: { column: NamedColumn } & Pick<Props, 'order' | 'narrow'>) {
  const { change } = useChoices()
  const by = order?.by === column.id ? order.first : undefined
  return (
    <th
      scope="col"
      className={column.id === narrow ? undefined : 'compare-wide'}
      aria-sort={by && (by === 'worst' ? 'ascending' : 'descending')}
    >
      <button
        type="button"
        className="compare-sort"
        onClick={() => change({ sort: nextComparisonOrder(order, column.id) }, true)}
      >
        {column.name}
        {by && <span className="line small">{sorted[by]}</span>}
      </button>
    </th>
  )
}

/** Goals by comparators; on a narrow screen one comparator at a time. */
export function ComparisonTable({ comparisons, columns, order, narrow, name, ready, survivors }: Props) {
  const themes = order ? [''] : [...new Set(comparisons.map(({ assessment }) => assessment.goal.theme))]
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section
      className="compare-scroll card"
      aria-label="Goals by comparators"
      tabIndex={0}
      aria-busy={!ready}
    >
      <table className="compare-table">
        <caption className="visually-hidden">
          {name} beside others. Press a column’s name to order the goals by the difference to it.
        </caption>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">{name}</th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} order={order} narrow={narrow} />
            ))}
          </tr>
        </thead>
        {themes.map((theme) => (
          <tbody key={theme}>
            {theme && (
              <tr className="compare-theme">
                <th colSpan={columns.length + 2} scope="rowgroup">
                  <span>{theme}</span>
                </th>
              </tr>
            )}
            {comparisons
              .filter(({ assessment }) => !theme || assessment.goal.theme === theme)
              .map((comparison) => (
                <ComparisonRow
                  key={comparison.assessment.goal.id}
                  comparison={comparison}
                  columns={columns}
                  narrow={narrow}
                  survivors={survivors}
                />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
