import { inComparisonOrder, parseComparisonOrder, tallyOf } from '../../assessment/comparisonOrder'
import { comparisonFamily } from '../../assessment/manyTests'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useOnlyKept } from '../../context/useOnlyKept'
import { longDate } from '../../framework/period'
import { usePageTitle } from '../../ui/usePageTitle'
import { problemText } from '../../words/problemText'
import { ComparisonTable } from './ComparisonTable'
import { type NamedColumn, useCompare } from './useCompare'
import './compare.css'
import type { GoalComparison } from '../../assessment/comparisons'
import { download } from '../../ui/download'
import { ManyTests } from '../../ui/ManyTests'
import { neighbourListText, tallyText } from '../../words/comparisonText'
import { familyText } from '../../words/manyTestsText'

interface ToolsProps {
  readonly themes: readonly string[]
  readonly theme: string | undefined
  readonly columns: readonly NamedColumn[]
  /** The one column a narrow screen shows. */
  readonly narrow: string
  readonly shown: readonly GoalComparison[]
  readonly ready: boolean
}

/** Theme, the comparator of a narrow screen, and the rows on screen as a file. */
function Tools({ themes, theme, columns, narrow, shown, ready }: ToolsProps) {
  const { change } = useChoices()
  const { report } = useApp().register
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
          try {
            const { compareCsv } = await import('./compareCsv')
            download('compare.csv', compareCsv(shown, columns), 'text/csv')
          } catch (problem) {
            report(problemText(problem).sentence)
          }
        }}
      >
        Download CSV
      </button>
    </div>
  )
}

/** How to read a cell: its shapes and words. */
const Reading = ({ name }: { name: string }) => (
  <details className="reading small">
    <summary>How to read it</summary>
    <p>
      Every comparison stays within one period: that of {name}’s latest figure. Where a comparator has none
      for it the cell is empty and says why. The difference is {name} minus the other, in percentage points or
      in points of the score.
    </p>
    <p>
      <span className="better">✓ better</span> and <span className="worse">✕ worse</span> are beyond chance:
      the 95% interval of the difference, made from the intervals of both figures, leaves out 0. A median of
      areas has no interval of its own: {name}’s interval is held against it as a fixed number.{' '}
      <span className="unknown">– similar</span>: chance could explain the difference.{' '}
      <span className="soft">not tested</span>: the counts behind one of the figures are not known, so nothing
      is claimed.
    </p>
    <p>
      ▲ improving, ▼ worsening, ■ no change: the move since the period named in {name}’s column, for both over
      the same two periods and at the goal’s decimals. In {name}’s column it has a colour where it is beyond
      chance. Below the move of another stands {name}’s beside it: a better move is a larger improvement, or a
      smaller worsening, and the 95% interval of the difference of both changes leaves out 0.
    </p>
  </details>
)

/** The comparators summed up above the table. */
const summedUp = ['england', 'neighbours', 'median']

/** Every goal beside England, the region, the neighbours and the national median. */
export function ComparePage() {
  const { framework } = useApp()
  usePageTitle('Compare', framework.title)
  const { asAt, search } = useChoices()
  const { columns, comparisons, edition, ready, shown, problem } = useCompare()
  const themes = [...new Set(comparisons.map(({ assessment }) => assessment.goal.theme))]
  const theme = themes.find((known) => known === search.theme)
  const ids = columns.map(({ id }) => id)
  const order = parseComparisonOrder(search.sort, ids)
  const narrow = ids.find((id) => id === search.compare) ?? 'median'
  const chosen = inComparisonOrder(
    theme ? comparisons.filter(({ assessment }) => assessment.goal.theme === theme) : comparisons,
    order,
  )
  const name = framework.areas.get(shown)?.name ?? shown
  const { family, survivors } = comparisonFamily(chosen, ids)
  const kept = useOnlyKept()
  return (
    <div className="compare-page">
      <h1>Is it {name}, or is everyone like this?</h1>
      <p className="soft small">
        {name}’s latest figures as at {longDate(asAt)}, each beside others of the same period.{' '}
        {neighbourListText(edition)}
      </p>
      {problem && (
        <p className="notice" role="alert">
          The figures could not be read: {problem.message}
        </p>
      )}
      {comparisons.length === 0 && !problem && <p className="soft">The published figures are being read…</p>}
      <ul className="tallies">
        {columns
          .filter(({ id }) => summedUp.includes(id))
          .map((column) => {
            const tally = tallyOf(chosen, column.id)
            return tally && <li key={column.id}>{tallyText(column.name, tally)}</li>
          })}
      </ul>
      {ready && (
        <ManyTests text={familyText(family, 'figures and moves')} offered={family.tests > 0} {...kept} />
      )}
      <Tools themes={themes} theme={theme} columns={columns} narrow={narrow} shown={chosen} ready={ready} />
      <Reading name={name} />
      {order && (
        <p className="soft small" role="status">
          Ordered by the difference to {columns.find(({ id }) => id === order.by)?.name}, the {order.first}{' '}
          first. Percentage points and points of a score are ordered together.
        </p>
      )}
      <ComparisonTable
        comparisons={chosen}
        columns={columns}
        order={order}
        narrow={narrow}
        name={name}
        ready={ready}
        survivors={kept.onlyKept ? survivors : undefined}
      />
    </div>
  )
}
