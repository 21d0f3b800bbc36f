import { type ReactNode, useMemo } from 'react'
import type { Assessment } from '../../assessment/assessment'
import { scorecardFamily } from '../../assessment/manyTests'
import {
  inOrder,
  isFurther,
  isShown,
  type ScorecardOrder,
  scorecardOrders,
  type Total,
  type TotalId,
  timeSpanOf,
  totalNamed,
  totalsOf,
} from '../../assessment/scorecard'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { useOnlyKept } from '../../context/useOnlyKept'
import { download } from '../../ui/download'
import { ManyTests } from '../../ui/ManyTests'
import { orderWords, totalLabel } from '../../words/labels'
import { familyText } from '../../words/manyTestsText'
import { problemText } from '../../words/problemText'
import { GoalGroup, type Lines } from './GoalTable'

interface ToolsProps {
  readonly themes: readonly string[]
  readonly theme: string | undefined
  readonly order: ScorecardOrder
  readonly offered: readonly ScorecardOrder[]
  readonly shown: readonly Assessment[]
  /** Everything that goes into the file is there. */
  readonly complete: boolean
}

/** Theme, order, and the rows on screen as a file. */
function Tools({ themes, theme, order, offered, shown, complete }: ToolsProps) {
  const { report } = useApp().register
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
          try {
            const { scorecardCsv } = await import('../../words/scorecardCsv')
            download('scorecard.csv', scorecardCsv(shown), 'text/csv')
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

interface TotalsProps {
  readonly totals: readonly Total[]
  readonly ready: boolean
  readonly chosen: TotalId | undefined
  readonly choose: (id: TotalId) => void
}

/** The counts on top; each is a button that leaves only its assessments. */
function Totals({ totals, ready, chosen, choose }: TotalsProps) {
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

interface BoardProps {
  readonly assessments: readonly Assessment[]
  /** What the rows are called. */
  readonly noun: 'goals' | 'measures'
  /** Totals and orders that say nothing here. */
  readonly leftOut?: readonly (TotalId | ScorecardOrder)[]
  readonly lines: Lines
  readonly ready: boolean
  /** The comparisons are there as well. */
  readonly compared: boolean
  /** And so are the ranks among all local authorities. */
  readonly ranked: boolean
  readonly problem: Error | null
  /** What stands above the totals. */
  readonly children: ReactNode
}

/** The rows of a scorecard under totals that filter them, grouped as the document groups its goals. */
export function Board({
  assessments: all,
  noun,
  leftOut = [],
  lines,
  ready,
  compared,
  ranked,
  problem,
  children,
}: BoardProps) {
  const { framework } = useApp()
  const { asAt, search, change } = useChoices()
  const { family, kept } = useMemo(() => scorecardFamily(all), [all])
  const view = useOnlyKept()
  const assessments = view.onlyKept ? kept : all
  const offered = scorecardOrders.filter((id) => !leftOut.includes(id))
  const order = offered.find((id) => id === search.sort) ?? 'document'
  const themes = [...new Set(framework.goals.map(({ theme }) => theme))]
  const theme = themes.find((known) => known === search.theme)
  const inTheme = theme ? assessments.filter((assessment) => assessment.goal.theme === theme) : assessments
  const totals = totalsOf(inTheme).filter(({ id }) => !leftOut.includes(id))
  const show = ready ? totals.find(({ id }) => id === totalNamed(search.show))?.id : undefined
  const shown = inOrder(show ? inTheme.filter((assessment) => isShown(assessment, show)) : inTheme, order)
  const table = {
    grouped: order === 'document',
    ready,
    compared,
    busy: !compared || (!ranked && problem === null),
    filtered: show !== undefined,
    domain: timeSpanOf(assessments, asAt, framework.documentDate),
    lines,
  }
  const isListed = (assessment: Assessment) => !isFurther(assessment)
  const listed = assessments.filter(isListed).length
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
      {ready && (
        <ManyTests
          text={familyText(family, 'verdicts and latest changes')}
          offered={family.tests > 0}
          {...view}
        />
      )}
      <Tools themes={themes} theme={theme} order={order} offered={offered} shown={shown} complete={ranked} />
      <p className="visually-hidden" role="status">
        {ready ? `${shown.length} of ${assessments.length} rows shown` : 'The figures are being read'}
      </p>
      <GoalGroup
        title={`Appendix 1: ${listed} ${noun}`}
        of={listed}
        assessments={shown.filter(isListed)}
        {...table}
      />
      {assessments.length > listed && (
        <GoalGroup
          title={`Further ${noun} in the body of the document`}
          of={assessments.length - listed}
          assessments={shown.filter(isFurther)}
          {...table}
        />
      )}
    </>
  )
}
