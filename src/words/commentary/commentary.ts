import type { Peer } from '../../verdict/peers'
import { stateOf, type Verdict } from '../../verdict/verdict'
import { stateWords } from '../labels'
import { directionLabel, distanceText } from '../verdict'
import { beforeSentences } from './before'
import { forecastSentences } from './forecast'
import { nowSentences } from './now'
import { outturnSentences } from './outturn'
import { peerSentences } from './peers'
import { sourceSentences } from './sources'
import { stepSentences } from './step'
import { vintageSentences } from './vintage'

/** Sentences about one side of a verdict. */
export interface Part {
  readonly title: string
  readonly sentences: readonly string[]
}

/**
 * Everything a verdict says, as plain sentences in the order a reader needs them: facts, never a cause. The page, the
 * chart's table, the exports and the screen reader say the same.
 */
export function commentary(verdict: Verdict, peers: readonly Peer[]): Part[] {
  const first = verdict.before
    ? { title: 'Towards the goal', sentences: beforeSentences(verdict) }
    : {
        title: verdict.goal.elsewhere === undefined ? 'At the date' : 'The goal',
        sentences: outturnSentences(verdict),
      }
  const parts = [
    first,
    { title: 'The goal itself', sentences: [...stepSentences(verdict), ...vintageSentences(verdict)] },
    { title: 'Now', sentences: nowSentences(verdict) },
    { title: 'Compared', sentences: peerSentences(verdict, peers) },
    { title: 'Sources', sentences: sourceSentences(verdict) },
    { title: 'Ahead', sentences: forecastSentences(verdict) },
  ]
  // What holds of several intervals is said with the first.
  const said = new Set<string>()
  return parts.flatMap(({ title, sentences }) => {
    const fresh = sentences.filter((sentence) => !said.has(sentence))
    for (const sentence of fresh) said.add(sentence)
    return fresh.length > 0 ? [{ title, sentences: fresh }] : []
  })
}

/** The commentary as one text. */
export const commentaryText = (parts: readonly Part[]) =>
  parts.flatMap(({ sentences }) => sentences).join(' ')

/** The verdict in one line: how the goal ended, and where things stand now. */
export function headline(verdict: Verdict): string {
  const { outturn, now } = verdict
  const { headline: state } = stateWords[stateOf(verdict)]
  const first = `${state}${outturn && 'disrupted' in outturn && outturn.disrupted ? ', in a disrupted year' : ''}`
  const within = now?.change?.chance === 'within' && now.change.direction !== 'unchanged'
  const direction = directionLabel(verdict)?.text.concat(within ? ' within chance' : '')
  const second = [distanceText(verdict) && `now ${distanceText(verdict)}`, direction]
    .filter(Boolean)
    .join(', ')
  if (now?.lowerBound) return `${first}; the latest count is a lower bound`
  return second ? `${first}; ${second}` : first
}
