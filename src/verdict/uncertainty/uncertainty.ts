import { formatNumber } from '../../format/numbers'
import type { Measure } from '../../framework/framework'
import { hasNote, isJudgeable, type Point } from '../../framework/series'
import type { IntervalKind } from '../../framework/words'
import type { Basis, Surroundings, ValuedPoint } from './basis'
import { events } from './events'
import { mean } from './mean'
import { proportion } from './proportion'

/** A figure's 95% interval in the measure's own unit, or why none is claimed. */
export type Uncertainty =
  | {
      readonly low: number
      readonly high: number
      readonly method: 'Wilson' | 'exact Poisson' | 'Byar' | 'mean of pupils'
      readonly basis: Basis
      readonly why?: undefined
    }
  | { readonly why: string; readonly method?: undefined }

type Method = (measure: Measure, point: ValuedPoint, around: Surroundings) => Uncertainty | undefined

const methods: Record<IntervalKind, Method> = {
  proportion,
  sessions: proportion,
  events,
  mean,
  none: ({ intervalNote }) => ({ why: intervalNote }),
}

const noCounts = (period: string) =>
  `Only the rate is published for ${period}, without counts, and no count of the pupils from about that time is loaded: no interval is claimed.`

/** The 95% interval of one figure by its measure's method, or the reason why there is none. */
export function uncertaintyOf(measure: Measure, point: Point, around: Surroundings): Uncertainty {
  if (point.value === null) return { why: 'There is no figure.' }
  if (!isJudgeable(point))
    return {
      why: hasNote(point, 'lower-bound')
        ? 'The figure is a lower bound: an interval around it would mean nothing.'
        : 'The figure is not credible.',
    }
  return methods[measure.interval](measure, point, around) ?? { why: noCounts(point.period.label) }
}

/** The interval holds a value. */
export const holds = (uncertainty: Uncertainty, value: number) =>
  uncertainty.why === undefined && uncertainty.low <= value && value <= uncertainty.high

const sizeText = ({ of, from, point }: Basis) => {
  const size = of === undefined ? '' : formatNumber(of, 0)
  return from === 'published'
    ? `${size}, published with it`
    : from === 'pupils'
      ? `${size} pupils, ${point.period.label}`
      : `${size} pupils of ${point.period.label}, the nearest year whose number is loaded`
}

/** `Wilson, of 2,982 pupils, January 2019`: how an interval was worked out. */
export function methodText(uncertainty: Uncertainty): string {
  if (uncertainty.why !== undefined) return uncertainty.why
  const { method, basis } = uncertainty
  return basis.of === undefined ? method : `${method}, of ${sizeText(basis)}`
}
