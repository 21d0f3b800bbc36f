import { usePageTitle } from '../../ui/usePageTitle'
import { useApp } from '../app/App'
import { useChoices } from '../app/useChoices'
import { domainOf } from './domain'
import { GoalGroup } from './GoalGroup'
import { isFurther } from './groups'
import { Introduction } from './Introduction'
import { inOrder, isOrder } from './order'
import type { Row } from './rows'
import { Tools } from './Tools'
import { Totals } from './Totals'
import { isShown, totalsOf } from './totals'
import { useScorecard } from './useScorecard'
import { WhatCame } from './WhatCame'
import './scorecard.css'

export function Scorecard() {
  const { framework } = useApp()
  usePageTitle('Scorecard', framework.title)
  const { area, asAt, search, change } = useChoices()
  const { rows, isPast, asAtToday, ready, compared, problem } = useScorecard()

  const order = isOrder(search.sort) ? search.sort : 'document'
  const themes = [...new Set(framework.goals.map(({ theme }) => theme))]
  const theme = themes.find((known) => known === search.theme)
  const inTheme = theme ? rows.filter((row) => row.goal.theme === theme) : rows
  const totals = totalsOf(inTheme)
  const show = ready ? totals.find(({ id }) => id === search.show)?.id : undefined
  const shown = inOrder(show ? inTheme.filter((row) => isShown(row, show)) : inTheme, order)
  const table = {
    grouped: order === 'document',
    ready,
    compared,
    filtered: show !== undefined,
    domain: domainOf(rows, asAt, framework.documentDate),
  }
  const noun = area === framework.homeArea ? 'goals' : 'measures'
  const isListed = (row: Row) => !isFurther(row)
  const listed = rows.filter(isListed).length
  return (
    <>
      <h1>{framework.question}</h1>
      <Introduction rows={rows} />
      {isPast && <WhatCame rows={rows} today={asAtToday} />}
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
      <Tools themes={themes} theme={theme} order={order} shown={shown} compared={compared} />
      <p className="visually-hidden" role="status">
        {ready ? `${shown.length} of ${rows.length} rows shown` : 'The figures are being read'}
      </p>
      <GoalGroup
        title={`Appendix 1: ${listed} ${noun}`}
        of={listed}
        rows={shown.filter(isListed)}
        {...table}
      />
      {rows.length > listed && (
        <GoalGroup
          title={`Further ${noun} in the body of the document`}
          of={rows.length - listed}
          rows={shown.filter(isFurther)}
          {...table}
        />
      )}
    </>
  )
}
