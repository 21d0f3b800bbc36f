import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isComparable } from '../../assessment/comparators'
import { seriesTitle } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import type { Goal, Measure } from '../../framework/framework'
import { longDate } from '../../framework/period'
import { usePageTitle } from '../../ui/usePageTitle'
import { notComparableText } from '../../words/comparisonText'
import { changedText } from '../../words/rankText'
import { CompareGoalChoices } from './CompareGoalChoices'
import { DistributionCard } from './DistributionCard'
import { RankFacts } from './RankFacts'
import { RankHistoryCard } from './RankHistoryCard'
import { useCompareGoal } from './useCompareGoal'
import '../../ui/figurePage.css'
import './compareGoal.css'

const direction = { higher: 'Higher is better.', lower: 'Lower is better.' }

function Heading({ goal, measure }: { goal: Goal; measure: Measure }) {
  const { framework } = useApp()
  const { area, asAt } = useChoices()
  return (
    <header className="goal-head">
      <nav aria-label="You are here" className="soft small">
        <Link to="/compare" search={keepPlace}>
          Compare
        </Link>{' '}
        › {goal.theme}
      </nav>
      <h1>{seriesTitle(goal, framework)}: all local authorities</h1>
      <p className="soft">
        {measure.definition} {direction[measure.polarity]}
      </p>
      <p className="soft small">
        {framework.areas.get(area)?.name}, as at {longDate(asAt)}.{' '}
        <Link to="/goal/$id" params={{ id: goal.id }} search={keepPlace}>
          The goal, its trajectory and how we know
        </Link>
      </p>
    </header>
  )
}

function Body({ goal, measure }: { goal: Goal; measure: Measure }) {
  const { framework } = useApp()
  const { area, search } = useChoices()
  const {
    periods,
    period,
    spread,
    levels,
    runs,
    ranges,
    changed,
    closest,
    goals,
    uncertainty,
    ready,
    problem,
  } = useCompareGoal(goal, measure)
  const marked = useMemo(
    () => (search.compare ?? '').split(',').filter((code) => framework.areas.has(code)),
    [search.compare, framework],
  )
  if (problem)
    return (
      <p className="notice" role="alert">
        The figures could not be read: {problem.message}
      </p>
    )
  const refused = !isComparable(measure)
  const known = ready && !refused && period && spread
  return (
    <div className="compare-goal" aria-busy={!ready}>
      <CompareGoalChoices
        goal={goal}
        goals={goals}
        periods={periods}
        period={refused ? undefined : period}
        ranked={refused ? [] : (spread?.ranked ?? [])}
        marked={marked}
      />
      {!ready && <p className="soft">The published figures are being read…</p>}
      {ready && refused && (
        <p className="card fact">
          {notComparableText} {changed && period && changedText(changed, changed.from, period)}
        </p>
      )}
      {ready && !refused && !known && (
        <p className="card fact">No two local authorities have a figure of this measure and group.</p>
      )}
      {known && (
        <>
          <RankFacts
            goal={goal}
            measure={measure}
            period={period}
            spread={spread}
            levels={levels}
            runs={runs}
            uncertainty={uncertainty}
            ranges={ranges?.get(period)}
            area={area}
          />
          <DistributionCard
            goal={goal}
            measure={measure}
            period={period}
            spread={spread}
            levels={levels}
            ranges={ranges?.get(period)}
            area={area}
            closest={closest}
            marked={marked}
          />
          {changed && changed.areas > 0 && (
            <p className="card fact compare-changed">{changedText(changed, changed.from, period)}</p>
          )}
          <RankHistoryCard goal={goal} measure={measure} runs={runs} ranges={ranges} area={area} />
        </>
      )}
    </div>
  )
}

/** One goal's figures of all local authorities: their distribution, our place, and how it moved. */
export function CompareGoalPage() {
  const { framework } = useApp()
  const { id } = useParams({ from: '/compare/$id' })
  const goal = framework.goals.find((candidate) => candidate.id === id)
  const measure = goal && framework.measures.get(goal.measure)
  usePageTitle(goal ? `Compare: ${seriesTitle(goal, framework)}` : 'No such goal', framework.title)
  if (!goal || !measure)
    return (
      <>
        <h1>There is no goal “{id}”</h1>
        <p>
          <Link to="/compare" search={keepPlace}>
            Choose one of those compared
          </Link>
          .
        </p>
      </>
    )
  return (
    <>
      <Heading goal={goal} measure={measure} />
      <Body goal={goal} measure={measure} />
    </>
  )
}
