import type { GapsBeside } from '../assessment/gaps'
import type { Measure } from '../framework/framework'
import type { Movement } from '../verdict/gap/gap'
import type { MedianMovement } from '../verdict/gap/neighbours'
import { nounOf } from './commentary/noun'
import { changeSentence, gapText, type SideNames, sizeText, standingSentence } from './gap'

interface Said {
  readonly measure: Measure
  readonly names: SideNames
  readonly movement: Movement
}

/** Our gap in sentences: where it stands, how it moved, by whom, and what to know of the years. */
export function ownSentences({ measure, names, movement }: Said): string[] {
  if (movement.why !== undefined) return [movement.why]
  const { from, to } = movement
  const known = [from, to]
    .flatMap(({ notes }) => notes)
    .filter(({ kind }) => kind === 'disrupted' || kind === 'revised')
  return [
    changeSentence(measure, movement, names),
    standingSentence(measure, to, names),
    ...new Set(known.map(({ sentence }) => sentence)),
    ...(from.summed || to.summed ? ['A year stands here as the sum of its three terms’ rates.'] : []),
  ]
}

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const of = (count: number, all: number) => `${count} of ${all}`

/** The neighbours in a sentence; the middle of a gap has no parts, so the areas that moved are counted. */
export function middleSentence(
  { measure, names }: Pick<Said, 'measure' | 'names'>,
  { from, to, areas, narrowed, widened, groupImproved, referenceImproved }: MedianMovement,
): string {
  return `Neighbours: the middle of their gaps went from ${gapText(measure, from, names)} to ${gapText(measure, to, names)}. It narrowed in ${of(narrowed, areas)} and widened in ${widened}; the ${nounOf({ measure })} for ${names.group} improved in ${groupImproved}, that for ${names.reference} in ${referenceImproved}.`
}

/** How others’ gaps moved, as far as that is known, and how ours stands beside theirs in the last period. */
export function besideSentences(
  { measure, names, movement }: Said,
  { others, movements, median: middle }: GapsBeside,
  areaName: string,
): string[] {
  if (movement.why !== undefined) return []
  const { to } = movement
  const stands = others.flatMap(({ name, points }) => {
    const found = points.find(({ period }) => period.label === to.period.label)
    if (!found) return []
    const apart = to.gap - found.gap
    const size = sizeText(measure, apart)
    const side =
      size === sizeText(measure, 0) ? 'as wide as' : `${size} ${apart > 0 ? 'wider than' : 'narrower than'}`
    const areas = found.areas === undefined ? '' : `, ${found.areas} areas`
    const whose = found.areas === undefined ? `${name}’s` : 'the middle of its neighbours’'
    return [`${side} ${whose} (${gapText(measure, found.gap, names)}${areas})`]
  })
  return [
    ...(stands.length > 0 ? [`In ${to.period.label} ${areaName}’s gap is ${listed(stands)}.`] : []),
    ...movements.flatMap(({ name, movement: moved }) =>
      moved.why === undefined ? [changeSentence(measure, moved, names, `${name}’s gap`)] : [],
    ),
    ...(middle ? [middleSentence({ measure, names }, middle)] : []),
  ]
}
