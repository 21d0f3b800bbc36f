import { monthNames, type Period, periodAfter, termNames } from '../../framework/period'

/** How far apart the figures of a control chart stand. */
export type Spacing = 'term' | 'month'

/** The places of a year in order, and of them the one in which schools are closed, so that it need not have figures. */
export const calendars: Readonly<
  Record<Spacing, { readonly places: readonly string[]; readonly closed?: number }>
> = {
  term: { places: termNames },
  month: { places: monthNames, closed: monthNames.indexOf('August') },
}

/** The place in the year of a term or a month: `2018/19 spring` is at 1, `September 2018` at 8. */
export const placeOf = ({ label }: Period, spacing: Spacing) =>
  calendars[spacing].places.findIndex((name) => label.split(' ').includes(name))

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
