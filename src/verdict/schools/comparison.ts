import type { Measure } from '../../framework/framework'

/** How schools can be compared by a measure. */
export type SchoolComparison = 'events' | 'shares' | 'means' | 'no-limits'

const comparisons: Readonly<Record<Measure['interval'], SchoolComparison | undefined>> = {
  events: 'events',
  'repeated events': 'events',
  proportion: 'shares',
  mean: 'means',
  sessions: 'no-limits',
  none: undefined,
}

/** `undefined` for what is no comparison of schools, such as a number of pupils. */
export const comparisonOf = ({ interval }: Measure) => comparisons[interval]

/** Whether schools are compared in a funnel. */
export const hasFunnel = (measure: Measure) => ['events', 'shares'].includes(comparisonOf(measure) ?? '')
