import type { Framework, Goal } from '../framework/framework'

/** A goal belongs to the framework's home area; for any other area its baseline and target are not theirs. */
export const goalFor = (goal: Goal, area: string, framework: Framework): Goal =>
  area === framework.homeArea
    ? goal
    : {
        ...goal,
        baseline: null,
        baselinePeriod: null,
        note: '',
        aim: null,
        target: null,
        targetDate: null,
        outturnPeriod: null,
      }

/** `SEN support · primary`, the cohort and, where there are several, its phase. */
export const groupOf = (goal: Goal, framework: Framework) =>
  [
    framework.cohorts.get(goal.cohort)?.label ?? goal.cohort,
    ...(goal.phase === 'all' ? [] : [goal.phase]),
  ].join(' · ')

/** `Persistent absence, SEN support, primary`. */
export const titleOf = (goal: Goal, framework: Framework) =>
  `${framework.measures.get(goal.measure)?.name ?? goal.measure}, ${groupOf(goal, framework).replace(' · ', ', ')}`
