import type { ReactNode } from 'react'
import type { Assessment } from '../../assessment/assessment'
import { isFurther } from '../../assessment/groups'
import { inOrder, type Order, orders } from '../../assessment/order'
import { timeSpanOf } from '../../assessment/timeSpan'
import { isShown, type TotalId, totalNamed, totalsOf } from '../../assessment/totals'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { GoalGroup } from './GoalGroup'
import type { Lines } from './GoalTable'
import { Tools } from './Tools'
import { Totals } from './Totals'

interface Props {
  readonly rows: readonly Assessment[]
  /** What the rows are called. */
  readonly noun: 'goals' | 'measures'
  /** Totals and orders that say nothing here. */
  readonly leftOut?: readonly (TotalId | Order)[]
  readonly lines: Lines
  readonly ready: boolean
  /** The comparisons are there as well. */
  readonly compared: boolean
  /** And so are the places among all local authorities. */
  readonly placed: boolean
  readonly problem: Error | null
  /** What stands above the totals. */
  readonly children: ReactNode
}

/** The rows of a scorecard under totals that filter them, grouped as the document groups its goals. */
export function Board({
  rows,
  noun,
  leftOut = [],
  lines,
  ready,
  compared,
  placed,
  problem,
  children,
}: Props) {
  const { framework } = useApp()
  const { asAt, search, change } = useChoices()
  const offered = orders.filter((id) => !leftOut.includes(id))
  const order = offered.find((id) => id === search.sort) ?? 'document'
  const themes = [...new Set(framework.goals.map(({ theme }) => theme))]
  const theme = themes.find((known) => known === search.theme)
  const inTheme = theme ? rows.filter((row) => row.goal.theme === theme) : rows
  const totals = totalsOf(inTheme).filter(({ id }) => !leftOut.includes(id))
  const show = ready ? totals.find(({ id }) => id === totalNamed(search.show))?.id : undefined
  const shown = inOrder(show ? inTheme.filter((row) => isShown(row, show)) : inTheme, order)
  const table = {
    grouped: order === 'document',
    ready,
    compared,
    busy: !compared || (!placed && problem === null),
    filtered: show !== undefined,
    domain: timeSpanOf(rows, asAt, framework.documentDate),
    lines,
  }
  const isListed = (row: Assessment) => !isFurther(row)
  const listed = rows.filter(isListed).length
  return (
    <>
      <h1>{framework.question}</h1>
      {children}
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
      <Tools themes={themes} theme={theme} order={order} offered={offered} shown={shown} complete={placed} />
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
