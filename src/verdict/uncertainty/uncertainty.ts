import { formatNumber } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { hasNote, isJudgeable, type Point } from '../../framework/series'
import type { IntervalKind } from '../../framework/vocabulary'
import { byar } from './byar'
import { exactPoisson } from './exactPoisson'
import { mean } from './mean'
import type { Basis, Method, Surroundings, Worked } from './method'
import { wilson } from './wilson'

/** A figure's 95% interval in the measure's own unit, or why none is claimed. */
export type Uncertainty =
  | (Worked & { readonly method: Method; readonly why?: undefined })
  | { readonly why: string; readonly method?: undefined }

/** The methods for each kind of figure; the first that may run is taken. */
const methods: Record<IntervalKind, readonly Method[]> = {
  proportion: [wilson],
  sessions: [wilson],
  events: [exactPoisson, byar],
  'repeated events': [exactPoisson, byar],
  mean: [mean],
  none: [],
}

/** What makes the interval of a kind wider or narrower than the truth. */
export const biases: Partial<
  Record<IntervalKind, { readonly side: 'wider' | 'narrower'; readonly why: string }>
> = {
  sessions: {
    side: 'wider',
    why: 'sessions of one child are not independent, so each pupil is counted once',
  },
  'repeated events': {
    side: 'narrower',
    why: 'one pupil can be counted more than once, and such events come in clusters',
  },
}

const noCounts = ({ unit }: Measure, period: string) =>
  unit === 'percent'
    ? `Only the rate is published for ${period}, without counts, and no count of the pupils from about that time is loaded: no interval is claimed.`
    : unit === 'count'
      ? `The figure of ${period} is not a whole number: no interval is claimed.`
      : `The number of pupils behind the figure of ${period} is not loaded: no interval is claimed.`

/** The 95% interval of one figure by its measure's method, or the reason why there is none. */
export function uncertaintyOf(measure: Measure, point: Point, around: Surroundings): Uncertainty {
  if (point.value === null) return { why: 'There is no figure.' }
  if (!isJudgeable(point))
    return {
      why: hasNote(point, 'lower-bound')
        ? 'The figure is a lower bound: an interval around it would mean nothing.'
        : 'The figure is not credible.',
    }
  if (measure.interval === 'none') return { why: measure.intervalNote }
  for (const method of methods[measure.interval]) {
    const found = method.run(measure, point, around)
    if (found) return { ...found, method }
  }
  return { why: noCounts(measure, point.period.label) }
}

/** What is known of chance: whether it could explain what a verdict says. */
export type Chance = 'within' | 'beyond' | 'unknown'

/** The interval holds a value. */
export const holds = (uncertainty: Uncertainty, value: number) =>
  uncertainty.why === undefined && uncertainty.low <= value && value <= uncertainty.high

/** Where the size behind an interval comes from, unless it was published with the figure. */
export function basisText({ of, from, point }: Basis): string | undefined {
  if (of === undefined || from === 'published') return undefined
  return `by the ${formatNumber(of, 0)} pupils of ${point.period.label}`
}

/** `Wilson, by the 2,982 pupils of January 2019`: how an interval was worked out. */
export function methodText(uncertainty: Uncertainty): string {
  if (uncertainty.why !== undefined) return uncertainty.why
  const { method, basis } = uncertainty
  const size =
    basisText(basis) ??
    (basis.of === undefined ? undefined : `of ${formatNumber(basis.of, 0)}, published with it`)
  return [method.name, size].filter(Boolean).join(', ')
}
