import type { Measure } from '../../framework/framework'
import type { Period } from '../../framework/period'
import type { School, SchoolFigure } from '../../framework/school'
import type { Phase } from '../../framework/vocabulary'

/** How schools can be compared by a measure. */
type SchoolComparison = 'events' | 'shares' | 'means' | 'no-limits'

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

/** What schools are held against: a rate in percent, and whose it is. */
export interface Centre {
  readonly rate: number
  readonly of: 'area' | 'England'
  readonly figure: SchoolFigure
}

/** A rate from its counts where they are printed, for the printed one is rounded. */
export function rateOf({ value, numerator, denominator }: SchoolFigure): number | null {
  if (value === null) return null
  return numerator !== null && denominator !== null && denominator > 0
    ? (100 * numerator) / denominator
    : value
}

/**
 * The rate of all the area's schools of the phase, or England's: whichever was asked for, else the other. A rate of 0 or
 * 100 leaves no room for chance and is none. `undefined` where neither is published.
 */
export function centreOf({ ofArea, ofEngland }: Group, wanted: Centre['of']): Centre | undefined {
  const known = (of: Centre['of'], figure: SchoolFigure | undefined): Centre[] => {
    const rate = figure && rateOf(figure)
    return figure && rate && rate > 0 && rate < 100 ? [{ rate, of, figure }] : []
  }
  const both = [...known('area', ofArea), ...known('England', ofEngland)]
  return both.find(({ of }) => of === wanted) ?? both[0]
}

/** Schools of one kind, by one measure of one cohort in one period. */
export interface Group {
  readonly measure: Measure
  readonly cohort: string
  readonly phase: Phase
  readonly period: Period
  readonly figures: readonly { readonly school: School; readonly figure: SchoolFigure }[]
  /** The figure of all the area's schools of the phase, if there is one, and England's. */
  readonly ofArea: SchoolFigure | undefined
  readonly ofEngland: SchoolFigure | undefined
  /** Pupils of a school in a count within the period. */
  readonly pupils: (school: string) => number | undefined
}

interface Choice {
  readonly measure: Measure
  /** The measure that counts pupils. */
  readonly counting: string
  readonly cohort: string
  readonly phase: Phase
  readonly period: Period
  readonly area: string
  readonly england: string
}

export const allPupils = 'All pupils'

/**
 * Chooses from the figures of an area's schools and of England.
 * A figure of all phases stands for a mainstream one only where its file knows no phases, and never for special schools.
 */
export function groupOf(
  figures: readonly SchoolFigure[],
  schools: ReadonlyMap<string, School>,
  { measure, counting, cohort, phase, period, area, england }: Choice,
): Group {
  const ours = figures.filter(
    (one) => one.measure === measure.id && one.cohort === cohort && one.period.label === period.label,
  )
  const total = (code: string) =>
    [phase, 'all'].flatMap((of) => ours.find((one) => one.school === code && one.phase === of) ?? [])[0]
  const isPhased = ours.some((one) => one.school === one.area && one.phase === phase)
  const whole = (code: string) => {
    const found = total(code)
    return found?.phase === phase || (!isPhased && phase !== 'special') ? found : undefined
  }
  const counts = new Map(
    figures
      .filter(
        (one) =>
          one.measure === counting &&
          one.cohort === cohort &&
          one.period.start >= period.start &&
          one.period.end <= period.end,
      )
      .map((one) => [one.school, one.value ?? undefined]),
  )
  return {
    measure,
    cohort,
    phase,
    period,
    figures: ours.flatMap((figure) => {
      const school = schools.get(figure.school)
      const kind = figure.phase === 'all' ? school?.phase : figure.phase
      return school && figure.area === area && kind === phase ? [{ school, figure }] : []
    }),
    ofArea: whole(area),
    ofEngland: whole(england),
    pupils: (school) => counts.get(school),
  }
}
