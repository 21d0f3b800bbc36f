import type { GapChoiceProblem } from '../assessment/gapChoice'
import type { Gap, GapsBeside, OtherGap } from '../assessment/gaps'
import { formatDifference, formatNumber, formatValue } from '../format/numbers'
import { capital } from '../format/text'
import type { Measure } from '../framework/framework'
import type { GapChange } from '../statistics/gap'
import { roundTo } from '../statistics/rounding'
import { type GapPoint, type Movement, type NoMovement, roundedChange } from '../verdict/gap/gap'
import type { MedianMovement } from '../verdict/gap/neighbours'
import type { Label } from './labels'
import { nounOf } from './verdictText'

/** What the two sides of a gap are called in a sentence: `SEN support`, `pupils without SEN`. */
export interface SideNames {
  readonly group: string
  readonly reference: string
}

export const sideNames = ({ of, cohortLabel }: Pick<Gap, 'of' | 'cohortLabel'>): SideNames => ({
  group: cohortLabel,
  reference: of.counted === 'person' ? 'people without SEN' : 'pupils without SEN',
})

/** `Persistent absence, SEN support, primary`. */
export const gapTitle = ({ of, cohortLabel, phase }: Gap) =>
  [of.name, cohortLabel, ...(phase === 'all' ? [] : [phase])].join(', ')

type Moved = Extract<Movement, { readonly change: GapChange }>

export const sideText = ({ unit, decimals }: Measure, value: number) => formatValue(value, unit, decimals)

/** The size of a gap or of its change: `18.0 points`, `0.45`. */
export const sizeText = ({ unit, decimals }: Measure, size: number) => formatDifference(size, unit, decimals)

/** `18.0 points`, `0.05 points in favour of EHC plan`. */
export function gapText(measure: Measure, gap: number, { group }: SideNames): string {
  const shown = roundTo(gap, measure.decimals)
  return shown < 0 ? `${sizeText(measure, shown)} in favour of ${group}` : sizeText(measure, shown)
}

/** A gap as a multiple: `1.83 times`. */
export const ratioText = (ratio: number) => `${formatNumber(ratio, 2)} times`

/** A change with its sign: `−1.2`, `+0.3`, `0.0`. */
export const signedText = ({ decimals }: Measure, change: number) =>
  `${roundTo(change, decimals) > 0 ? '+' : ''}${formatNumber(change, decimals)}`

const improvedWord = (part: number) => (part < 0 ? 'improved' : 'got worse')

const oppositeWord = (part: number) => (part > 0 ? 'improved' : 'got worse')

/** What moved which way, the part that goes with the whole first. */
function because(measure: Measure, { change, ofGroup, ofReference }: GapChange, names: SideNames): string {
  const size = (part: number) => formatNumber(Math.abs(part), measure.decimals)
  const the = `the ${nounOf({ measure })} for`
  const sides = [
    { part: ofGroup, name: names.group, word: improvedWord(ofGroup) },
    { part: ofReference, name: names.reference, word: oppositeWord(ofReference) },
  ]
  const still = sides.find(({ part }) => part === 0)
  const [along, against] = [1, -1].map((way) =>
    sides.filter(({ part }) => part !== 0 && Math.sign(part) === way * Math.sign(change)),
  )
  const [first, second] = along ?? []
  if (!first) return ''
  if (still)
    return `all of it because ${the} ${first.name} ${first.word}; that for ${still.name} did not change`
  const [other] = against ?? []
  const rest = second
    ? `${size(second.part)} because that for ${second.name} ${second.word}`
    : other && `less ${size(other.part)} because that for ${other.name} ${other.word} too`
  return `${size(first.part)} because ${the} ${first.name} ${first.word}, ${rest}`
}

/** Both gaps are gaps: the group is worse off in both periods, or level. */
const bothBehind = (measure: Measure, { from, to }: Pick<Moved, 'from' | 'to'>) =>
  [from, to].every(({ gap }) => roundTo(gap, measure.decimals) >= 0)

/** `narrowed`, `widened`, or words that hold where the group is better off. */
function moveWord(measure: Measure, moved: Moved, change: number, { group }: SideNames): string {
  if (bothBehind(measure, moved)) return change < 0 ? 'narrowed' : 'widened'
  return `moved ${change < 0 ? 'in favour of' : 'against'} ${group}`
}

/** Both figures in one period, and how far they lie apart. */
export function standingSentence(measure: Measure, at: GapPoint, names: SideNames): string {
  const { group, reference, period, gap, ratio } = at
  const shown = roundTo(gap, measure.decimals)
  const apart =
    shown === 0
      ? 'no gap'
      : shown > 0
        ? `a gap of ${sizeText(measure, shown)}`
        : `${names.group} is better off by ${sizeText(measure, shown)}`
  return `In ${period.label} the ${nounOf({ measure })} is ${sideText(measure, group)} for ${names.group} and ${sideText(measure, reference)} for ${names.reference}: ${apart}${ratio === undefined || shown === 0 ? '' : `, ${ratioText(ratio)} the ${nounOf({ measure })}`}.`
}

/** How far a ratio is from 1, as a multiple of either side. */
const apartOf = (ratio: number) => Math.max(ratio, 1 / ratio)

/** How the gap moved as a ratio, and that this may be another way than in points; nothing where there is no ratio. */
export function ratioSentence(measure: Measure, { from, to, change }: Moved): string[] {
  if (from.ratio === undefined || to.ratio === undefined) return []
  const [before, after] = [from.ratio, to.ratio].map((ratio) => roundTo(ratio, 2))
  if (before === undefined || after === undefined) return []
  const went = `As a ratio it went from ${ratioText(before)} to ${ratioText(after)}.`
  const moved = Math.sign(roundTo(change.change, measure.decimals))
  const asRatio = Math.sign(roundTo(apartOf(after) - apartOf(before), 2))
  if (moved * asRatio >= 0 || !bothBehind(measure, { from, to })) return [went]
  return [
    `${went} So it ${moved < 0 ? 'narrowed' : 'widened'} in points and ${asRatio < 0 ? 'narrowed' : 'widened'} as a ratio: both are true, and neither says it alone.`,
  ]
}

/**
 * How the gap moved, and by how much each side’s own figure moved it: the parts add up to the whole. Why the figures
 * moved is not said, for they do not tell.
 * @param whose `The gap`, `England’s gap`
 */
export function changeSentence(measure: Measure, moved: Moved, names: SideNames, whose = 'The gap'): string {
  const shown = roundedChange(moved.change, measure.decimals)
  const span = `from ${moved.from.period.label} to ${moved.to.period.label}`
  if (shown.change !== 0)
    return `${whose} ${moveWord(measure, moved, shown.change, names)} by ${sizeText(measure, shown.change)} ${span}: ${because(measure, shown, names)}.`
  return shown.ofGroup === 0
    ? `${whose} did not change ${span}, nor did either figure.`
    : `${whose} did not change ${span}: the ${nounOf({ measure })} for ${names.group} and that for ${names.reference} ${improvedWord(shown.ofGroup)} alike, by ${sizeText(measure, shown.ofGroup)}.`
}

/** The answer in a few words: `Narrowed, mostly because the rate for SEN support improved`. */
export function gapLabel(measure: Measure, moved: Moved, names: SideNames): Label {
  const { change, ofGroup, ofReference } = roundedChange(moved.change, measure.decimals)
  if (change === 0) return { tone: 'unknown', text: 'The gap did not change' }
  const groupLeads = Math.sign(ofGroup) === Math.sign(change) && Math.abs(ofGroup) >= Math.abs(ofReference)
  const [name, word, other] = groupLeads
    ? [names.group, improvedWord(ofGroup), ofReference]
    : [names.reference, oppositeWord(ofReference), ofGroup]
  const mostly = Math.sign(other) === Math.sign(change) ? 'mostly ' : ''
  // No colour, for chance is not known; no shape either where the group itself moved the other way.
  const along = Math.sign(ofGroup) === Math.sign(change)
  return {
    tone: 'unknown',
    shape: along ? (change < 0 ? 'better' : 'worse') : 'unknown',
    text: `${capital(moveWord(measure, moved, change, names))}, ${mostly}because the ${nounOf({ measure })} for ${name} ${word}`,
  }
}

/** Why a change of the gap cannot be said. */
export const noMovementText = (why: NoMovement) =>
  why.id === 'missing'
    ? `The figures of both groups are not there for ${why.periods.join(' and ')}.`
    : `Nothing is said across a change of definition. ${why.note.sentence}`

interface Said {
  readonly measure: Measure
  readonly names: SideNames
  readonly movement: Movement
}

/** Our gap in sentences: where it stands, how it moved, by whom, and what to know of the years. */
export function ownSentences({ measure, names, movement }: Said): string[] {
  if (movement.why !== undefined) return [noMovementText(movement.why)]
  const { from, to } = movement
  const known = [from, to]
    .flatMap(({ notes }) => notes)
    .filter(({ kind }) => kind === 'disrupted' || kind === 'revised')
  return [
    changeSentence(measure, movement, names),
    standingSentence(measure, to, names),
    ...ratioSentence(measure, movement),
    ...new Set(known.map(({ sentence }) => sentence)),
    ...(from.summed || to.summed ? ['A year stands here as the sum of its three terms’ rates.'] : []),
  ]
}

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const of = (count: number, all: number) => `${count} of ${all}`

/** The neighbours in a sentence; the median of gaps has no parts, so the areas that moved are counted. */
function neighboursSentence(
  { measure, names }: Pick<Said, 'measure' | 'names'>,
  { from, to, areas, narrowed, widened, groupImproved, referenceImproved }: MedianMovement,
): string {
  return `Neighbours: the median of their gaps went from ${gapText(measure, from, names)} to ${gapText(measure, to, names)}. It narrowed in ${of(narrowed, areas)} and widened in ${widened}; the ${nounOf({ measure })} for ${names.group} improved in ${groupImproved}, that for ${names.reference} in ${referenceImproved}.`
}

/** How others’ gaps moved, as far as that is known, and how ours stands beside theirs in the last period. */
export function besideSentences(
  { measure, names, movement }: Said,
  { others, movements, median }: GapsBeside,
  areaName: string,
  nameOf: (id: OtherGap['id']) => string,
): string[] {
  if (movement.why !== undefined) return []
  const { to } = movement
  const stands = others.flatMap(({ id, points }) => {
    const found = points.find(({ period }) => period.label === to.period.label)
    if (!found) return []
    const apart = to.gap - found.gap
    const size = sizeText(measure, apart)
    const side =
      size === sizeText(measure, 0) ? 'as wide as' : `${size} ${apart > 0 ? 'wider than' : 'narrower than'}`
    const areas = found.areas === undefined ? '' : `, ${found.areas} areas`
    const whose = found.areas === undefined ? `${nameOf(id)}’s` : 'the median of its neighbours’'
    return [`${side} ${whose} (${gapText(measure, found.gap, names)}${areas})`]
  })
  const recovered = movements.flatMap(({ id, movement: moved }) =>
    moved.why === undefined && (moved.from.recovered || moved.to.recovered) ? [`${nameOf(id)}’s`] : [],
  )
  return [
    ...(stands.length > 0 ? [`In ${to.period.label} ${areaName}’s gap is ${listed(stands)}.`] : []),
    ...movements.flatMap(({ id, movement: moved }) =>
      moved.why === undefined ? [changeSentence(measure, moved, names, `${nameOf(id)}’s gap`)] : [],
    ),
    ...(median ? [neighboursSentence({ measure, names }, median)] : []),
    ...(recovered.length > 0
      ? [
          `${recovered.join(' and ')} figures were not published for these groups: they add up counts recovered from the rates of local authorities.`,
        ]
      : []),
  ]
}

/** What in the address was not understood. */
export function gapProblemText(problem: GapChoiceProblem): string {
  if (problem.kind === 'no gap')
    return `There is no gap for the ${problem.what} “${problem.asked}”; the first there is stands here.`
  if (problem.kind === 'no period')
    return `The gap is not known for the ${problem.which} period “${problem.asked}”; another period stands here.`
  return 'The first period is not before the last; another stands here.'
}
