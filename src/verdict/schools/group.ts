import type { Measure } from '../../framework/framework'
import type { Period } from '../../framework/period'
import type { School, SchoolFigure } from '../../framework/school'
import type { Phase } from '../../framework/vocabulary'

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
