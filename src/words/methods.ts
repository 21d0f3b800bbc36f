import { formatExact, formatNumber } from '../format/numbers'
import type { Measure } from '../framework/framework'
import type { IntervalKind } from '../framework/vocabulary'
import { z95 } from '../statistics/intervals'
import type { NoForecast } from '../verdict/forecast'
import type { NoTrend } from '../verdict/trend'
import type { Basis, MethodId } from '../verdict/uncertainty/intervalMethod'
import { biases, type NoInterval, type Uncertainty } from '../verdict/uncertainty/uncertainty'
import { countWords } from './childrenText'

/** A number without binary noise, as it goes into a sum. */
const plain = (value: number, decimals = 6) => formatExact(Number(value.toFixed(decimals)), 'count')

const z = plain(z95, 4)

/** From a number of events to a rate. */
const toRate = (of: number | undefined) => (of === undefined ? '' : `, each ÷ ${of} × 100`)

interface MethodWords {
  readonly name: string
  /** In symbols. */
  readonly formula: string
  readonly source: string
  /** The formula with the numbers in it. */
  readonly numbers: (basis: Basis, value: number, spread: number) => string
}

/** The interval methods; how each is worked out stands in its file in verdict/uncertainty. */
export const methodWords: Readonly<Record<MethodId, MethodWords>> = {
  wilson: {
    name: 'Wilson',
    formula: '(2x + z² ∓ z√(z² + 4x(1 − x/n))) ÷ (2(n + z²))',
    source: 'Wilson 1927, as in PHEindicatormethods',
    numbers: ({ count = 0, of = 0 }) => {
      const [x, n] = [plain(count, 2), plain(of)]
      return `(2 × ${x} + ${z}² ∓ ${z}√(${z}² + 4 × ${x}(1 − ${x}/${n}))) ÷ (2(${n} + ${z}²)) × 100`
    },
  },
  'exact-poisson': {
    name: 'exact Poisson',
    formula: 'χ²(0.025; 2x) ÷ 2 to χ²(0.975; 2x + 2) ÷ 2, for fewer than 10 events',
    source: 'Garwood 1936, as in PHEindicatormethods',
    numbers: ({ count = 0, of }) =>
      `χ²(0.025; ${plain(2 * count)}) ÷ 2 to χ²(0.975; ${plain(2 * count + 2)}) ÷ 2${toRate(of)}`,
  },
  byar: {
    name: 'Byar',
    formula: 'x(1 − 1/(9x) − z/(3√x))³ to (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³, from 10 events on',
    source: 'Byar’s approximation, as in PHEindicatormethods',
    numbers: ({ count = 0, of }) => {
      const [x, y] = [plain(count), plain(count + 1)]
      return `${x}(1 − 1/(9 × ${x}) − ${z}/(3√${x}))³ to ${y}(1 − 1/(9 × ${y}) + ${z}/(3√${y}))³${toRate(of)}`
    },
  },
  mean: {
    name: 'mean of pupils',
    formula: 'mean ∓ 1.96 × σ ÷ √n',
    source: 'Department for Education, Secondary accountability measures',
    numbers: ({ of = 0 }, value, spread) => `${plain(value)} ∓ 1.96 × ${plain(spread)} ÷ √${plain(of)}`,
  },
}

/** Marks a count that no publisher printed. */
const recoveredMark = ({ point }: Basis) => (point.countsRecovered ? ', recovered' : '')

/** Where the size behind an interval comes from, unless it was published with the figure: then nothing. */
export function basisText(basis: Basis): string | undefined {
  const { of, from, point } = basis
  if (of === undefined) return undefined
  if (from !== 'published')
    return `by the ${countWords(of, 'pupil')} of ${point.period.label}${recoveredMark(basis)}`
  return point.countsRecovered ? `by ${countWords(of, 'pupil')}${recoveredMark(basis)}` : undefined
}

/** `Wilson, by the 2,982 pupils of January 2019`: how an interval was worked out, or why there is none. */
export function methodText(uncertainty: Uncertainty): string {
  if (uncertainty.why !== undefined) return noIntervalText(uncertainty.why)
  const { method, basis, spread } = uncertainty
  const size =
    basisText(basis) ??
    (basis.of === undefined ? undefined : `of ${formatNumber(basis.of, 0)}, published with it`)
  const whose = spread?.period && `spread between pupils of ${spread.period}`
  return [methodWords[method].name, size, whose].filter(Boolean).join(', ')
}

/** Why a figure has no interval. */
export function noIntervalText(why: NoInterval): string {
  switch (why.id) {
    case 'no-figure':
      return 'There is no figure.'
    case 'lower-bound':
      return 'The figure is a lower bound: an interval around it would mean nothing.'
    case 'not-credible':
      return 'The figure is not credible.'
    case 'no-method':
      return why.note
    case 'too-few-pupils':
      return `It is a mean over ${countWords(why.pupils, 'pupil')}: so few that no interval is claimed.`
    case 'no-counts':
      return why.unit === 'percent'
        ? `Only the rate is published for ${why.period}, without counts, and no count of the pupils from about that time is loaded: no interval is claimed.`
        : why.unit === 'count'
          ? `The figure of ${why.period} is not a whole number: no interval is claimed.`
          : `The number of pupils behind the figure of ${why.period} is not loaded: no interval is claimed.`
  }
}

const thereAre = (count: number) => (count === 1 ? 'there is 1' : `there are ${count}`)

/** Why no trend can be tested. */
export function noTrendText(why: NoTrend): string {
  switch (why.id) {
    case 'too-few-figures':
      return `It cannot be calculated: it takes ${why.needed} figures that one line joins, and ${thereAre(why.figures)}.`
    case 'too-few-intervals':
      return `It cannot be calculated: it takes an interval around each of the last ${why.needed} figures, and ${why.without} have none.`
    case 'not-calculable':
      return 'It cannot be calculated from these figures.'
  }
}

/** Why no forecast is made. */
export function noForecastText(why: NoForecast): string {
  switch (why.id) {
    case 'too-few-figures':
      return `None is made: it takes ${why.needed} figures that one line joins without a disrupted year, and ${thereAre(why.figures)}.`
    case 'no-next-period':
      return 'None is made: there is no next period of this kind.'
    case 'not-calculable':
      return 'None is made from these figures.'
  }
}

/** Why the interval of a kind of figure is wider or narrower than the truth. */
const biasReasons: Readonly<Partial<Record<IntervalKind, string>>> = {
  sessions: 'sessions of one child are not independent, so each pupil is counted once',
  'repeated events': 'events of one pupil come in clusters, of which at best the mean is known',
}

/** `This interval is wider than the truth: …`, where that is known of the measure's intervals. */
export function biasText({ interval }: Pick<Measure, 'interval'>): string | undefined {
  const side = biases[interval]
  return side && `This interval is ${side} than the truth: ${biasReasons[interval]}`
}

/** Said where an interval that is known to be too wide or too narrow speaks for chance, or against it. */
export function biasSentences(
  { measure: { interval } }: { readonly measure: Pick<Measure, 'interval'> },
  chance: 'within' | 'beyond',
): string[] {
  const side = biases[interval]
  if (side === 'narrower' && chance === 'beyond')
    return [`The true interval is wider, for ${biasReasons[interval]}: chance may reach further than this.`]
  if (side === 'wider' && chance === 'within')
    return [`The true interval is narrower, for ${biasReasons[interval]}: this is the cautious reading.`]
  return []
}
