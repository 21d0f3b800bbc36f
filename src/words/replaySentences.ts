import { longDate } from '../framework/period'
import { type Replayed, type ReplayOutcome, replay, replayOutcomes } from '../verdict/replay'
import { chanceText } from './forecastSentences'
import { replayWords, stateWords } from './labels'

/** One goal's verdicts: as at the earlier date, and as at today. */
export interface Pair {
  readonly past: Replayed
  readonly present: Replayed
}

/** How many came to this, as parts of one sentence; the first names what is counted. */
const counts: Readonly<Record<ReplayOutcome, (count: number, first: boolean) => string>> = {
  right: (count) => `${count} of those verdicts came true`,
  wrong: (count, first) => `${count} ${first ? 'of those verdicts ' : ''}did not${first ? ' come true' : ''}`,
  'not-a-fair-test': (count) => `${count} fell in a year that was not a fair test`,
  'never-known': (count) => `${count} ${count === 1 ? 'was' : 'were'} never settled by a published figure`,
  'not-settled': (count) => `${count} ${count === 1 ? 'is' : 'are'} not settled by the figures loaded`,
  'not-judged': () => '',
}

export interface ReplayLine {
  readonly line: string
  readonly groups: readonly { readonly title: string; readonly pairs: readonly Pair[] }[]
}

const goals = (count: number) => `${count} ${count === 1 ? 'goal' : 'goals'}`

function counted(all: readonly Pair[]): string {
  const further = all.filter(({ past }) => past.goal.number === null).length
  const listed = all.length - further
  if (further === 0) return goals(listed)
  return listed === 0
    ? `${goals(further)} in the body of the document`
    : `${goals(listed)} and ${further} in the body of the document`
}

/** What came of the verdicts of one date, in one line, and the goals behind each part of it. */
export function replayLine(pairs: readonly Pair[]): ReplayLine | undefined {
  const groups = replayOutcomes.flatMap((outcome) => {
    const found = pairs.filter(({ past, present }) => replay(past, present) === outcome)
    return found.length > 0 ? [{ outcome, pairs: found }] : []
  })
  const all = groups.flatMap((group) => group.pairs)
  const [first] = all
  if (!first) return undefined
  const judged = groups.filter(({ outcome }) => outcome !== 'not-judged')
  const count = judged.reduce((sum, group) => sum + group.pairs.length, 0)
  const said = judged.map(({ outcome, pairs: { length } }, at) => counts[outcome](length, at === 0))
  return {
    line: [
      `Of ${counted(all)} then still ahead, ${count === 0 ? 'none' : count} could be judged on ${longDate(first.past.asAt)}`,
      said.length > 0 ? `; ${said.join(', ')}` : '',
      '.',
    ].join(''),
    groups: groups.map(({ outcome, pairs }) => ({ title: replayWords[outcome].title, pairs })),
  }
}

/** How the goal ended, as a clause. */
function ending({ outturn, goal }: Replayed): string {
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return `the goal was ${stateWords[outturn.state].label}`
    case 'not-a-fair-test':
      return `${outturn.point.period.label} was not a fair test (${stateWords[outturn.byNumber].label} by the number)`
    case 'not-published':
      return `the ${goal.outturnPeriod} figure was never published`
    case 'no-figure':
      return 'no like-for-like figure is published'
    case undefined:
      return 'its date still lies ahead'
    default:
      return 'the figures loaded do not settle it'
  }
}

/** What the forecast gave the goal: of the period that settles it, not of another. */
const chanceThen = ({ forecast, goal }: Replayed) =>
  forecast?.chance !== undefined && forecast.period?.label === goal.outturnPeriod
    ? chanceText(forecast.chance)
    : undefined

/** What was said then. */
function verdictThen(then: Replayed): string {
  const { before, asAt } = then
  const date = longDate(asAt)
  const chance = chanceThen(then)
  const verdict =
    before?.state === 'too-early'
      ? `On ${date} it was too early for a verdict`
      : before?.state === 'no-planned-trajectory'
        ? `On ${date} no pace could be worked out`
        : `The verdict on ${date} was “${before && stateWords[before.state].label}”`
  return `${verdict}${chance ? `, and the forecast gave the goal ${chance}` : ''}`
}

/** What came of an earlier verdict, in words for the goal's own page; nothing where its date did not lie ahead then. */
export function replaySentence(then: Replayed, now: Replayed): string | undefined {
  const what = replay(then, now)
  if (!what) return undefined
  return what === 'not-judged'
    ? `${verdictThen(then)}; as it turned out, ${ending(now)}.`
    : `${verdictThen(then)}. ${replayWords[what].sentence}: ${ending(now)}.`
}

/** The same in a few words, for a list: `moving away, about 1 in 10 by forecast; the goal was missed`. */
export function replayInShort(then: Replayed, now: Replayed): string {
  const chance = chanceThen(then)
  return `${then.before ? stateWords[then.before.state].label : 'no verdict'}${chance ? `, ${chance} by forecast` : ''}; ${ending(now)}`
}
