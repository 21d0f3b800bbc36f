import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { longDate } from '../../framework/period'
import { areaSeriesQuery, middlesQuery } from '../../observations/queries'
import { download } from '../../ui/download'
import { usePageTitle } from '../../ui/usePageTitle'
import { usePaintMark } from '../../ui/usePaintMark'
import { useApp, useSource } from '../app/App'
import { useChoices } from '../app/useChoices'
import { scorecardCsv } from './csv'
import { GoalTable } from './GoalTable'
import { inOrder, isOrder, orders } from './order'
import { type Row, scorecardRows } from './rows'
import { Totals } from './Totals'
import { isShown, totalsOf } from './totals'
import './scorecard.css'

function Introduction({ rows }: { rows: readonly Row[] }) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  const numbered = framework.goals.filter((goal) => goal.number !== null).length
  const name = framework.areas.get(area)?.name
  if (area !== framework.homeArea)
    return (
      <p className="soft">
        {name}: the same {rows.length} measures, without goals and verdicts. The goals are{' '}
        {framework.areas.get(framework.homeArea)?.name}’s own.
      </p>
    )
  return (
    <p className="soft">
      {name}: {numbered} goals of the {framework.document}, as at {longDate(asAt)}. Each dashed line runs from
      its baseline (○) to its goal (■); the solid line is what happened. A goal’s name leads to its chart and
      to the file, row and column of every figure.
    </p>
  )
}

export function Scorecard() {
  const { framework } = useApp()
  usePageTitle('Scorecard', framework.title)
  const source = useSource()
  const { area, asAt, search, change } = useChoices()
  const region = framework.areas.get(area)?.region ?? ''
  const book = useQuery(areaSeriesQuery(source, [area, 'E92000001', region]))
  const middles = useQuery(middlesQuery(source))
  const rows = useMemo(
    () => scorecardRows({ framework, area, asAt, book: book.data, middles: middles.data }),
    [framework, area, asAt, book.data, middles.data],
  )
  const ready = book.data !== undefined
  const compared = middles.data !== undefined
  usePaintMark('scorecard-figures', ready)
  usePaintMark('scorecard-compared', ready && compared)

  const order = isOrder(search.sort) ? search.sort : 'document'
  const themes = [...new Set(framework.goals.map(({ theme }) => theme))]
  const theme = themes.find((known) => known === search.theme)
  const inTheme = theme ? rows.filter((row) => row.goal.theme === theme) : rows
  const totals = totalsOf(inTheme)
  const show = ready ? totals.find(({ id }) => id === search.show)?.id : undefined
  const shown = inOrder(show ? inTheme.filter((row) => isShown(row, show)) : inTheme, order)
  const problem = book.error ?? middles.error
  return (
    <>
      <h1>{framework.question}</h1>
      <Introduction rows={rows} />
      {problem && (
        <p className="notice" role="alert">
          The figures could not be read: {problem.message}
        </p>
      )}
      <Totals
        totals={totals}
        ready={ready}
        chosen={show}
        choose={(id) => change({ show: id === show ? undefined : id }, true)}
      />
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
            {Object.entries(orders).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          disabled={!compared}
          onClick={() => download('scorecard.csv', scorecardCsv(shown), 'text/csv')}
        >
          Download CSV
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {ready ? `${shown.length} of ${rows.length} rows shown` : 'The figures are being read'}
      </p>
      <GoalTable rows={shown} grouped={order === 'document'} ready={ready} compared={compared} />
    </>
  )
}
