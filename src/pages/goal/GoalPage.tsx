import { Link, useParams } from '@tanstack/react-router'
import { controlledOf } from '../../assessment/control'
import { goalFor, titleOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp, useRegister } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { historyOf } from '../../framework/areas'
import type { Goal } from '../../framework/framework'
import { seriesId } from '../../framework/observation'
import { longDate } from '../../framework/period'
import { knownBy } from '../../framework/series'
import { usePageTitle } from '../../ui/usePageTitle'
import { isDrawable } from '../../verdict/control/control'
import { controlRungs } from '../../words/applicableMethods'
import { areaHistoryText } from '../../words/areaText'
import { ComparatorSwitches } from './ComparatorSwitches'
import { ControlCards } from './ControlCards'
import { HowWeKnow } from './HowWeKnow'
import { Origins } from './Origins'
import { ReleaseCard } from './ReleaseCard'
import { RevisionCard } from './RevisionCard'
import { SavedForecasts } from './SavedForecasts'
import { TrajectoryCard } from './TrajectoryCard'
import { useGoal } from './useGoal'
import { InWords, OriginCard, RelatedCards, VerdictCard } from './VerdictCards'
import '../../ui/figurePage.css'

const direction = { higher: 'Higher is better.', lower: 'Lower is better.' }

function Heading({ goal }: { goal: Goal }) {
  const { framework, today } = useApp()
  const { area, asAt } = useChoices()
  const measure = framework.measures.get(goal.measure)
  const ours = area === framework.homeArea
  const shown = framework.areas.get(area)
  const history = shown && areaHistoryText(shown, historyOf(framework, shown), today)
  return (
    <header className="goal-head">
      <nav aria-label="You are here" className="soft small">
        <Link to="/" search={keepPlace}>
          Scorecard
        </Link>{' '}
        › {goal.theme} › {goal.number === null ? `Clause ${goal.clause}` : `Goal ${goal.number}`}
      </nav>
      <h1>{titleOf(goal, framework)}</h1>
      <p className="soft">
        {measure?.definition} {measure && direction[measure.polarity]}
      </p>
      <p className="soft small">
        {shown?.name}, as at {longDate(asAt)}. {history}{' '}
        {ours ? (
          <>
            In the document’s words: <q>{goal.wording}</q>
          </>
        ) : (
          `The goal is ${framework.areas.get(framework.homeArea)?.name}’s; for this area the figures stand alone.`
        )}
      </p>
    </header>
  )
}

function Body({ goal }: { goal: Goal }) {
  const { framework } = useApp()
  const { dataFiles: files } = useRegister()
  const { area, asAt } = useChoices()
  const { assessment, whatCame, choices, shown, wanted, areas, add, remove, book, ready, compared, problem } =
    useGoal(goal)
  if (problem)
    return (
      <p className="notice" role="alert">
        The figures could not be read: {problem.message}
      </p>
    )
  if (!assessment) return null
  const shownGoal = goalFor(goal, area, framework)
  const controlled = book ? controlledOf({ framework, goal: shownGoal, area, asAt, book }) : []
  const drawn = new Set(controlled.flatMap(({ of, control }) => (isDrawable(control) ? [seriesId(of)] : [])))
  return (
    <div className="goal-body" aria-busy={!compared || !areas}>
      <div className="goal-verdict">
        {ready ? (
          <VerdictCard assessment={assessment} />
        ) : (
          <p className="card fact soft">The published figures are being read…</p>
        )}
      </div>
      <div className="goal-main">
        <TrajectoryCard assessment={assessment} comparators={shown}>
          {book && (
            <Origins
              framework={framework}
              goal={shownGoal}
              area={area}
              asAt={asAt}
              assessment={assessment}
              comparators={choices.flatMap(({ comparator }) => comparator ?? [])}
              drawn={shown.map(({ id }) => id)}
              book={book}
              files={files}
            />
          )}
        </TrajectoryCard>
        {compared && (
          <ComparatorSwitches
            choices={choices}
            wanted={wanted}
            area={area}
            areas={areas}
            goal={goal}
            measure={assessment.measure}
            add={add}
            remove={remove}
          />
        )}
        {ready && <InWords assessment={assessment} whatCame={whatCame} />}
        <ControlCards
          controlled={controlled}
          areaName={framework.areas.get(area)?.name ?? area}
          files={files}
        />
        {book && <HowWeKnow verdict={assessment.verdict} files={files} more={controlRungs(controlled)} />}
      </div>
      {ready && (
        <div className="goal-beside">
          <SavedForecasts verdict={assessment.verdict} area={area} figures={book?.get(area, goal)} />
          <ReleaseCard assessment={assessment} />
          <RevisionCard assessment={assessment} files={files} />
          <OriginCard verdict={assessment.verdict} files={files} />
          <RelatedCards
            framework={framework}
            goalId={goal.id}
            find={(link) => {
              const found = drawn.has(seriesId(link)) ? undefined : book?.get(area, link)
              return found && { ...found, points: knownBy(found.points, asAt) }
            }}
          />
        </div>
      )}
    </div>
  )
}

/** One goal: the chart, the verdict with its sum, and where each number comes from. */
export function GoalPage() {
  const { framework } = useApp()
  const { id } = useParams({ from: '/goal/$id' })
  const goal = framework.goals.find((candidate) => candidate.id === id)
  usePageTitle(goal ? titleOf(goal, framework) : 'No such goal', framework.title)
  if (!goal)
    return (
      <>
        <h1>There is no goal “{id}”</h1>
        <p>
          <Link to="/" search={keepPlace}>
            Choose one on the scorecard
          </Link>
          .
        </p>
      </>
    )
  return (
    <>
      <Heading goal={goal} />
      <Body goal={goal} />
    </>
  )
}
