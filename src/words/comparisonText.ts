import type { Comparator, ComparatorChoice, ComparatorPoint } from '../assessment/comparators'
import type { Tally } from '../assessment/comparisonOrder'
import type { GoalComparison, NoFigure } from '../assessment/comparisons'
import type { Level } from '../assessment/distribution'
import type { Framework, Goal, Measure } from '../framework/framework'
import { areasNeeded } from '../statistics/quantiles'
import type { NotTested, PeerTest } from '../verdict/peers'
import { comparisonWords } from './labels'

/** What a comparator is called: a common one by its id, any other area by its code. */
export function comparatorName(id: string, { areas, nation }: Framework, area: string): string {
  if (id === 'neighbours') return 'Neighbours’ median'
  if (id === 'median') return 'National median'
  const code = id === 'england' ? nation : id === 'region' ? (areas.get(area)?.region ?? '') : id
  return areas.get(code)?.name ?? code
}

/** Whose list of statistical neighbours counts; empty where it says no year. */
export const neighbourListText = (edition: string) =>
  edition && `Statistical neighbours are those of the ${edition} list.`

/** What is to know of a comparator's figure; empty for nothing. */
const comparatorNote = ({ summed, recovered, areas }: ComparatorPoint) =>
  [
    ...(summed ? ['sum of three terms'] : []),
    ...(recovered ? ['recovered'] : []),
    ...(areas === undefined ? [] : [`${areas} areas`]),
  ].join(', ')

/** A comparator's line with its name, and with what is to know of each figure. */
export const comparatorLine = ({ id, points }: Comparator, framework: Framework, area: string) => ({
  id,
  name: comparatorName(id, framework, area),
  points: points.map((point) => {
    const note = comparatorNote(point)
    return { period: point.period, value: point.value, ...(note ? { note } : {}) }
  }),
})

/** Why figures of areas of another size cannot stand beside ours. */
export const notComparableText = 'A count cannot be compared with that of an area of another size.'

/** Why a comparator of a goal has no line. */
export function noLineText(
  missing: NonNullable<ComparatorChoice['missing']>,
  { cohort, phase }: Goal,
  { name }: Measure,
  { cohorts }: Framework,
): string {
  if (missing === 'not-comparable') return notComparableText
  return `No like-for-like figure of ${name}, ${cohorts.get(cohort)?.label ?? cohort}${phase === 'all' ? '' : `, ${phase}`}, is published for it.`
}

/** Why a cell of the table of comparisons is blank. */
export function blankText({ missing, symbol }: NoFigure, period: string): string {
  if (missing === 'symbol') return `${period}: ${symbol ?? 'no figure'}`
  return {
    'no-figure': `no figure for ${period}`,
    'not-credible': `its figure for ${period} is not credible`,
    'lower-bound': `its figure for ${period} is a lower bound`,
    'too-few-neighbours': `fewer than ${areasNeeded.neighbours} neighbours have one for ${period}`,
  }[missing]
}

/** Why nothing can stand beside a goal's figure. */
export const refusalText: Readonly<Record<NonNullable<GoalComparison['refused']>, string>> = {
  'no-figure': 'No figure is published or loaded.',
  'not-comparable': notComparableText,
  'lower-bound': 'A lower bound cannot be compared.',
}

/** What is tested against a median. */
export const fixedText =
  'A median of areas has no interval of its own: the figure’s interval is held against it as a fixed number.'

/** Why two figures were not tested: `its counts are not known`. */
export function notTestedText({ why, whose }: NotTested): string {
  const of = whose === 'ours' ? 'our' : 'its'
  switch (why.id) {
    case 'no-counts':
      return `${of} counts are not known`
    case 'too-few-pupils':
      return `${of} pupils are too few`
    case 'no-method':
      return 'no interval is known'
    case 'no-figure':
      return `${of} figure is not known`
    case 'lower-bound':
      return `${of} figure is a lower bound`
    case 'not-credible':
      return `${of} figure is not credible`
    case 'recording-changed':
      return 'recording changed'
  }
}

/** `better, beyond chance`; `not tested, for the counts behind England’s figure are not known`. */
export function testSentence(test: PeerTest, name: string): string {
  if (test.why === undefined || test.whose === 'ours') return comparisonWords[test.comparison].sentence
  return test.why.id === 'no-counts'
    ? `not tested, for the counts behind the figure of ${name} are not known`
    : comparisonWords['not-compared'].sentence
}

/** What makes a figure a little unlike ours. */
export const wholeYearText = 'a rate of the whole year; ours adds three terms'
/** Said of a figure of England or a region that no publisher printed. */
export const recoveredText = 'not published: added up from recovered counts'

/** Beyond chance alone, but not among so many tests. */
export const notKeptText = 'not kept'

const figures = (n: number) => `${n} ${n === 1 ? 'figure' : 'figures'}`

/** `England: of 9 figures compared, 5 on the better side, 4 on the worse. Of 3 figures that can be tested, …`. */
export function tallyText(name: string, tally: Tally): string {
  const { compared, onBetterSide, onWorseSide, level, tested, better, worse, moves } = tally
  const sides = [
    `${onBetterSide} on the better side`,
    `${onWorseSide} on the worse`,
    ...(level > 0 ? [`${level} level`] : []),
  ].join(', ')
  const test =
    tested === 0
      ? 'None can be tested against chance.'
      : `Of ${figures(tested)} that can be tested, ${better} better and ${worse} worse beyond chance.`
  const move =
    moves.tested === 0
      ? ''
      : ` Of ${moves.tested} ${moves.tested === 1 ? 'move' : 'moves'} that can be tested, ${moves.better} better and ${moves.worse} worse beyond chance.`
  return `${name}: of ${figures(compared)} compared, ${sides}. ${test}${move}`
}

/** A level among all local authorities: `Neighbours’ median (10)`, `North West, whole year`. */
export function levelName(
  { id, areas, wholeYear, recovered }: Level,
  framework: Framework,
  area: string,
): string {
  if (id === 'median') return `National median (${areas})`
  const name = comparatorName(id, framework, area)
  if (areas !== undefined) return `${name} (${areas})`
  return `${name}${wholeYear ? ', whole year' : ''}${recovered ? ', recovered' : ''}`
}
