import type { Framework, Goal } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { monthYear } from '../framework/period'

/** `Persistent absence, SEN support, primary`: what the figures are of, whatever a goal asks of them. */
export const seriesTitle = (key: SeriesKey, framework: Framework) =>
  `${framework.measures.get(key.measure)?.name ?? key.measure}, ${cohortOf(key, framework).replaceAll(' · ', ', ')}`

/** A goal belongs to the framework's home area; for any other area its baseline and target are not theirs. */
export const goalFor = (goal: Goal, area: string, framework: Framework): Goal =>
  area === framework.homeArea
    ? goal
    : {
        ...goal,
        elsewhere: framework.areas.get(framework.homeArea)?.name ?? framework.homeArea,
        baseline: null,
        baselinePeriod: null,
        note: '',
        aim: null,
        target: null,
        targetDate: null,
        outturnPeriod: null,
      }

const dateWords = ({ number, targetDate }: Goal) =>
  number === null && targetDate ? `by ${monthYear(targetDate)}` : ''

/** What tells a goal of the document's body from another goal on the same figures. */
function apart(goal: Goal, { goals }: Framework): string[] {
  if (goal.number !== null) return []
  const series = seriesId(goal)
  const rivals = goals.filter((other) => other.id !== goal.id && seriesId(other) === series)
  if (rivals.length === 0) return []
  const date = dateWords(goal)
  const alike = rivals.some((other) => dateWords(other) === date)
  return [...(date ? [date] : []), ...(alike ? [`clause ${goal.clause}`] : [])]
}

/** `SEN support · primary`: the cohort and, where there are several, its phase. */
export const cohortOf = ({ cohort, phase }: SeriesKey, { cohorts }: Framework) =>
  [cohorts.get(cohort)?.label ?? cohort, ...(phase === 'all' ? [] : [phase])].join(' · ')

/** The cohort and phase of a goal, and what else tells it apart. */
export const groupOf = (goal: Goal, framework: Framework) =>
  [cohortOf(goal, framework), ...apart(goal, framework)].join(' · ')

/** `Persistent absence, SEN support, primary`. */
export const titleOf = (goal: Goal, framework: Framework) =>
  `${framework.measures.get(goal.measure)?.name ?? goal.measure}, ${groupOf(goal, framework).replaceAll(' · ', ', ')}`
