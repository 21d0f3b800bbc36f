import type { Assessment } from '../../assessment/assessment'
import { formatDifference } from '../../format/numbers'
import type { Point } from '../../framework/series'
import { groupGrowth, inChildren } from '../../verdict/inChildren'
import type { Peer } from '../../verdict/peers'
import type { ValuedPoint } from '../../verdict/uncertainty/intervalMethod'
import { stateOf, type Verdict } from '../../verdict/verdict'
import { apartText, countWords } from '../childrenText'
import { stateWords } from '../labels'
import { biasSentences } from '../methods'
import { unpublishedSentences } from '../releaseSentences'
import { directionLabel, distanceText, uncertaintyText, valueText } from '../verdictText'
import { outturnSentences } from './atTheDate'
import { peerSentences } from './compared'
import { nowSentences } from './now'
import { beforeSentences, forecastSentences } from './towardsGoal'

const yearOfTerms =
  'The year’s rate is formed as the Department for Education forms it: what three terms counted, by the pupils of the spring term. It was not itself published with this breakdown.'
const sumOfTerms =
  'A sum of three termly rates is close to an annual rate but is not it: each term has its own number of pupils.'

/** Said where a count or a national figure rests on counts that no publisher printed. */
function recoveredSentences({ verdict, england }: Pick<Assessment, 'verdict' | 'england'>): string[] {
  const { outturn, before, now, uncertainty, measure } = verdict
  const spoken = [outturn && 'point' in outturn ? outturn.point : before?.point, now?.point]
  const rests = spoken.some((point) => {
    const interval = point && uncertainty.get(point.period.label)
    return point?.countsRecovered || (interval?.why === undefined && interval?.basis.point.countsRecovered)
  })
  return [
    ...(rests
      ? [
          'Counts marked recovered were not published: they were worked out from several rates printed for the same pupils.',
        ]
      : []),
    ...(england?.recovered
      ? [
          `England’s figure for ${england.period} was not published for this group: it adds up the recovered counts of all local authorities${measure.pupilsFrom ? ', and is approximate: their rates are weighted by pupils, not by sessions' : ''}.`,
        ]
      : []),
  ]
}

/** How the group the figures are of has grown since the baseline. */
function groupSentences(verdict: Verdict): string[] {
  const growth = groupGrowth(verdict)
  if (!growth) return []
  const { from, to } = growth
  const share = Math.round((to.value / from.value - 1) * 100)
  const size = ({ value, period }: ValuedPoint) => `${countWords(value, 'pupil')} in ${period.label}`
  const marked = from.countsRecovered || to.countsRecovered ? ', recovered' : ''
  const grew =
    share === 0 ? 'is about as large as before' : share > 0 ? `grew by ${share}%` : `shrank by ${-share}%`
  return [`The group ${grew}: ${size(from)}, ${size(to)}${marked}.`]
}

/**
 * A row's verdict in words, with England and the national median beside it, and what is to know of its
 * figures: the same in every place.
 */
export function assessmentCommentary(assessment: Assessment): Part[] {
  const { goal, verdict, england, median } = assessment
  const known = [
    ...unpublishedSentences(verdict),
    ...(goal.note ? [goal.note] : []),
    ...(verdict.now?.point.summed ? [sumOfTerms] : []),
    ...(verdict.now?.point.pooled ? [yearOfTerms] : []),
    ...recoveredSentences(assessment),
    ...groupSentences(verdict),
  ]
  return [
    ...commentary(verdict, [
      ...(england ? [{ ...england, name: 'England' }] : []),
      ...(median
        ? [{ name: `the national median of ${median.areas} local authorities`, value: median.value }]
        : []),
    ]),
    ...(known.length > 0 ? [{ title: 'Notes', sentences: known }] : []),
  ]
}

/** Where accepted data files print different things for a figure the verdict speaks of: shown, never averaged. */
function sourceSentences(verdict: Verdict): string[] {
  const { before, outturn, now } = verdict
  const settled = outturn && 'point' in outturn ? outturn.point : before?.point
  const spoken = new Map(
    [settled, now?.point].flatMap((point): [string, Point][] => (point ? [[point.period.label, point]] : [])),
  )
  return [...spoken.values()].flatMap(({ period, value, others }) => {
    if (others.length === 0 || value === null) return []
    const theirs = [
      ...new Set(
        others.map((other) => (other.value === null ? `“${other.symbol}”` : valueText(verdict, other.value))),
      ),
    ]
    return [
      `Data files differ on ${period.label}: the one that counts prints ${valueText(verdict, value)}, ${theirs.join(' and ')} stands in another. They are not averaged.`,
    ]
  })
}

/** Said where the series now holds another figure for the baseline's period than the document. */
function vintageSentences(verdict: Verdict): string[] {
  const { goal, around } = verdict
  if (goal.baseline === null || goal.baselinePeriod === null) return []
  const point = around.points.find(({ period }) => period.label === goal.baselinePeriod)
  if (!point || point.value === null) return []
  const noted = point.notes.filter(({ kind }) => kind === 'revised')
  if (noted.length > 0) return noted.map(({ sentence }) => sentence)
  const [stated, published] = [valueText(verdict, goal.baseline), valueText(verdict, point.value)]
  if (stated === published) return []
  return [
    `The document’s baseline, ${stated} (${goal.baselineQuality}), is kept; the ${point.quality === 'recovered' ? 'published' : point.quality} figure for ${goal.baselinePeriod} is ${published}.`,
  ]
}

/** Said where the way from baseline to goal is so short that chance alone could cover it. */
function stepSentences(verdict: Verdict): string[] {
  const { step, goal, measure } = verdict
  if (!step?.withinChance || step.uncertainty.why !== undefined) return []
  const told = inChildren(verdict, step.point, { value: step.target, strict: false })
  const size = formatDifference(step.target - step.point.value, measure.unit, goal.decimals)
  const apart = told && apartText(told, measure)
  return [
    `From ${valueText(verdict, step.point.value)} to ${valueText(verdict, step.target)} is ${measure.unit === 'count' && apart ? apart : [size, apart].filter(Boolean).join(', ')}: a change this small cannot be told from chance, for the baseline’s own 95% interval is ${uncertaintyText(verdict, step.uncertainty)}.`,
    ...biasSentences(verdict, 'within'),
  ]
}

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
  const first =
    outturn?.state === 'not-a-fair-test'
      ? `${state}: ${stateWords[outturn.byNumber].label} by the number, in a disrupted year`
      : state
  const within = now?.change?.chance === 'within' && now.change.direction !== 'unchanged'
  const direction = directionLabel(verdict)?.text.concat(within ? ' within chance' : '')
  const second = [distanceText(verdict) && `now ${distanceText(verdict)}`, direction]
    .filter(Boolean)
    .join(', ')
  if (now?.lowerBound) return `${first}; the latest count is a lower bound`
  return second ? `${first}; ${second}` : first
}
