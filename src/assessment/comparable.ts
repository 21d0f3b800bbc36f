import type { Measure } from '../framework/framework'

/**
 * Why figures of areas of another size cannot stand beside this measure, or nothing when they can. The difference of
 * definition is taken care of before: a series is one measure, cohort and phase.
 */
export const unlike = (measure: Measure): string | undefined =>
  measure.unit === 'count' ? 'A count cannot be compared with that of an area of another size.' : undefined
