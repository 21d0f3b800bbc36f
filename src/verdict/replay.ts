import { longDate, type Period } from '../framework/period'
import { chanceText } from '../words/chance'
import type { Verdict } from './verdict'

/** Of a verdict, what is held against another date's. */
export interface Replayed extends Pick<Verdict, 'goal' | 'asAt' | 'before' | 'outturn'> {
  readonly forecast?: {
    readonly period?: Pick<Period, 'label'> | undefined
    readonly chance?: number | undefined
  }
}

/** What came of a verdict that was reached while the goal's date lay ahead. */
export type Came = 'right' | 'wrong' | 'never known' | 'not settled' | 'not judged'

const hopeful = ['already beyond the goal', 'on track']
const unjudged = ['too early', 'no pace']

/**
 * Holds a verdict reached before the goal's date against how the goal ended. Right is: on track or already beyond it,
 * and met; behind or moving away, and missed.
 * @param then the verdict as at the earlier date
 * @param now the verdict as at today
 * @returns undefined where the goal's date did not lie ahead then
 */
export function replay({ before }: Replayed, { outturn }: Replayed): Came | undefined {
  if (!before) return undefined
  if (unjudged.includes(before.word)) return 'not judged'
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return hopeful.includes(before.word) === (outturn.state === 'met') ? 'right' : 'wrong'
    case 'not published':
    case 'no figure':
      return 'never known'
    default:
      return 'not settled'
  }
}

/** The verdict rested on a figure that was first published after its date. */
export const restedOnLater = ({ before, asAt }: Replayed) =>
  before?.point?.notes.some(({ kind, publishedOn }) => kind === 'published-late' && publishedOn > asAt) ??
  false

/** How the goal ended, as a clause. */
function ending({ outturn, goal }: Replayed): string {
  switch (outturn?.state) {
    case 'met':
    case 'missed':
      return `the goal was ${outturn.state}`
    case 'not published':
      return `the ${goal.outturnPeriod} figure was never published`
    case 'no figure':
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
    before?.word === 'too early'
      ? `On ${date} it was too early for a verdict`
      : before?.word === 'no pace'
        ? `On ${date} no pace could be worked out`
        : `The verdict on ${date} was “${before?.word}”`
  return `${verdict}${chance ? `, and the forecast gave the goal ${chance}` : ''}`
}

const came: Record<Exclude<Came, 'not judged'>, string> = {
  right: 'It came true',
  wrong: 'It did not come true',
  'never known': 'Whether it came true was never known',
  'not settled': 'Whether it came true is not settled',
}

/** What came of an earlier verdict, in words for the goal's own page; nothing where its date did not lie ahead then. */
export function replaySentence(then: Replayed, now: Replayed): string | undefined {
  const what = replay(then, now)
  if (!what) return undefined
  return what === 'not judged'
    ? `${verdictThen(then)}; as it turned out, ${ending(now)}.`
    : `${verdictThen(then)}. ${came[what]}: ${ending(now)}.`
}

/** The same in a few words, for a list: `moving away, about 1 in 10 by forecast; the goal was missed`. */
export function replayWords(then: Replayed, now: Replayed): string {
  const chance = chanceThen(then)
  return `${then.before?.word ?? 'no verdict'}${chance ? `, ${chance} by forecast` : ''}; ${ending(now)}`
}
