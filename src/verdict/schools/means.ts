import type { School, SchoolFigure } from '../../framework/school'
import { type Interval, z95, z998 } from '../../statistics/intervals'
import type { Outside, SchoolApart } from './funnel'
import type { Group } from './group'

/** A school's mean with the 95% interval as published, and the 99.8% one that follows from it. */
export interface MeanSchool {
  readonly school: School
  readonly figure: SchoolFigure
  readonly pupils: number | undefined
  readonly value: number
  readonly inner: Interval | undefined
  readonly outer: Interval | undefined
  readonly outside: Outside | undefined
}

/** Means in order of size, beside England's. */
export interface Means {
  readonly group: Group
  readonly england: number | undefined
  readonly schools: readonly MeanSchool[]
  readonly apart: readonly SchoolApart[]
}

function beyond(national: number | undefined, inner: Interval | undefined, outer: Interval | undefined) {
  if (national === undefined) return undefined
  for (const [level, interval] of [
    ['outer', outer],
    ['inner', inner],
  ] as const) {
    if (interval && interval.low > national) return { side: 'above', level } as const
    if (interval && interval.high < national) return { side: 'below', level } as const
  }
  return undefined
}

/** Values of schools of one kind, each with its interval where one is published. */
export function meansOf(group: Group): Means {
  const england = group.ofEngland?.value ?? undefined
  const apart: SchoolApart[] = []
  const schools = group.figures.flatMap(({ school, figure }): MeanSchool[] => {
    const { value, low, high, denominator, symbol } = figure
    const pupils = denominator ?? group.pupils(school.number)
    if (value === null) {
      apart.push({ school, figure, pupils, reason: symbol ?? 'not available' })
      return []
    }
    const inner = low === null || high === null ? undefined : { low, high }
    const wider = z998 / z95
    const outer = inner && {
      low: value - (value - inner.low) * wider,
      high: value + (inner.high - value) * wider,
    }
    return [{ school, figure, pupils, value, inner, outer, outside: beyond(england, inner, outer) }]
  })
  schools.sort((a, b) => a.value - b.value || a.school.number.localeCompare(b.school.number))
  return { group, england, schools, apart }
}
