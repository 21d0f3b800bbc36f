import type { FunnelInput, MeansInput } from '../../charts/schools/SchoolCharts'
import type { School } from '../../framework/school'
import type { SchoolApart } from '../../verdict/schools/funnel'
import { allPupils, type Group } from '../../verdict/schools/group'

/** A school beyond the outer limits, with the sum that puts it there. */
export interface Outlier {
  readonly school: School
  readonly sum: string
}

/** Which chart shows the schools, and what of. */
export type SchoolsChart =
  | { readonly kind: 'funnel'; readonly input: FunnelInput }
  | { readonly kind: 'caterpillar' | 'piles'; readonly input: MeansInput }

/** Everything the page shows of one group of schools. */
export interface View {
  readonly title: string
  /** How many stand where, what they are held against, and what to know: sentences. */
  readonly summary: string
  readonly notes: readonly string[]
  readonly chart: SchoolsChart
  /** What schools are held against; nothing where that cannot be done. */
  readonly against: 'limits' | 'England' | undefined
  /** By name; there are no ranks. */
  readonly outliers: readonly Outlier[]
  /** What it means that no school is an outlier. */
  readonly none: string
  readonly apart: readonly SchoolApart[]
}

/** `Suspensions in Stockport’s secondary schools, 2016/17`; names the pupils where they are not all. */
export const viewTitle = ({ measure, cohort, phase, period }: Group, ofArea: string) =>
  `${measure.name} ${ofArea} ${phase} schools, ${cohort === allPupils ? '' : `${cohort}, `}${period.label}`
