import { type Period, periodAfter } from '../../framework/period'

/** How far apart the figures of a control chart stand. */
export type Spacing = 'term' | 'month'

/** Whether months follow one another: a count taken each January is no monthly series. */
const runs = (periods: readonly Period[]) =>
  periods.some((period) => periods.some(({ label }) => label === periodAfter(period)?.label))

/** Of a series' periods the terms or the months, whichever are more; none for a yearly series. */
export function spacingOf(periods: readonly Period[]): Spacing | undefined {
  const terms = periods.filter(({ kind }) => kind === 'term')
  const months = periods.filter(({ kind }) => kind === 'month')
  if (months.length > terms.length && runs(months)) return 'month'
  return terms.length > 0 ? 'term' : undefined
}

/** Every term or month from the first to the last, with those that have no figure. */
export function everyPeriod(periods: readonly Period[], spacing: Spacing): Period[] {
  const ofKind = periods.filter(({ kind }) => kind === spacing)
  const last = ofKind.at(-1)?.end ?? ''
  const every: Period[] = []
  for (let next = ofKind[0]; next && next.end <= last; next = periodAfter(next)) every.push(next)
  return every
}
