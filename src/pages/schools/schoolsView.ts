import type { FunnelInput, MeansInput } from '../../charts/schools/SchoolCharts'
import type { School } from '../../framework/school'
import type { Family } from '../../statistics/manyTests'
import type { Outside, SchoolApart } from '../../verdict/schools/funnel'
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
  /** The tests of all schools together. */
  readonly family: Family
}

/** Whether a school is listed: beyond the outer limits, or, where only what stays is wanted, whatever stays. */
export const isListed = (outside: Outside | undefined, onlyKept: boolean) =>
  outside !== undefined && (onlyKept ? !outside.notKept : outside.level === 'outer')

/** `Suspensions in Stockport’s secondary schools, 2016/17`; names the pupils where they are not all. */
export const viewTitle = ({ measure, cohort, phase, period }: Group, ofArea: string) =>
  `${measure.name} ${ofArea} ${phase} schools, ${cohort === allPupils ? '' : `${cohort}, `}${period.label}`
