import { cohortOf } from '../../assessment/goals'
import type { Framework } from '../../framework/framework'
import type { SeriesKey } from '../../framework/observation'

/** `Persistent absence, SEN support, primary`: what the figures are of, whatever a goal asks of them. */
export const seriesTitle = (key: SeriesKey, framework: Framework) =>
  `${framework.measures.get(key.measure)?.name ?? key.measure}, ${cohortOf(key, framework).replaceAll(' · ', ', ')}`
