import type { Assessment } from '../assessment/assessment'
import type { GoalChange } from '../assessment/goalChanges'
import { atTheDateLabel, latestText } from './verdictText'

const latest = ({ verdict }: Assessment) =>
  verdict.now ? `${latestText(verdict, verdict.now)} (${verdict.now.point.period.label})` : 'no figure'

/** A text before and after; nothing where it stays as it is. */
function changed({ before, after }: GoalChange, text: (assessment: Assessment) => string) {
  const both = { before: text(before), after: text(after) }
  return both.before === both.after ? undefined : both
}

/** How some files would change the verdict on a goal and its latest figure. */
export const goalChangeWords = (change: GoalChange) => ({
  verdict: changed(change, ({ verdict }) => atTheDateLabel(verdict).text),
  latest: changed(change, latest),
})
