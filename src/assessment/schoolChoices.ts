import type { Framework, Measure } from '../framework/framework'
import type { Period } from '../framework/period'
import type { School, SchoolFigure } from '../framework/school'
import { knownOn } from '../framework/series'
import { type Phase, phases } from '../framework/vocabulary'
import { allPupils, comparisonOf } from '../verdict/schools/group'

/** What an address may ask for. */
export interface SchoolsAsked {
  readonly measure?: string | undefined
  readonly cohort?: string | undefined
  readonly phase?: string | undefined
  /** Label of the period. */
  readonly period?: string | undefined
  /** The school's number. */
  readonly school?: string | undefined
  readonly limits?: string | undefined
  readonly against?: string | undefined
}

/** What was asked for and is not there; another is shown, or no school. */
export interface SchoolsProblem {
  readonly what: 'measure' | 'cohort' | 'phase' | 'period' | 'school'
  readonly asked: string
}

/** What can be chosen on the page, what is, and what in the address was not understood. */
export interface SchoolChoices {
  readonly measures: readonly Measure[]
  readonly phases: readonly Phase[]
  /** The latest first. */
  readonly periods: readonly Period[]
  readonly cohorts: readonly string[]
  readonly measure: Measure
  readonly cohort: string
  readonly phase: Phase
  readonly period: Period
  readonly school: School | undefined
  readonly widened: boolean
  readonly against: 'area' | 'England'
  readonly problems: readonly SchoolsProblem[]
}

/** Ways to compare that the page has a chart for, the funnels first. */
const order = ['events', 'shares', 'means', 'no-limits'] as const
const preferred: readonly Phase[] = ['secondary', 'primary', 'special']

/**
 * The choices among the figures of an area's schools; `undefined` where there are none by that date.
 * @param asAt ISO date: only figures that could be known by then
 */
export function schoolChoices(
  figures: readonly SchoolFigure[],
  schools: ReadonlyMap<string, School>,
  {
    framework,
    area,
    asAt,
    search,
  }: { framework: Framework; area: string; asAt: string; search: SchoolsAsked },
): SchoolChoices | undefined {
  const { releases } = framework
  const ours = figures.filter(
    ({ area: of, school, measure, period }) =>
      of === area && school !== area && knownOn({ period, release: releases.of(measure, period) }) <= asAt,
  )
  const problems: SchoolsProblem[] = []
  const choose = <T>(
    options: readonly T[],
    idOf: (one: T) => string,
    wanted: string | undefined,
    what: SchoolsProblem['what'],
  ) => {
    const found = options.find((one) => idOf(one) === wanted)
    if (wanted !== undefined && !found) problems.push({ what, asked: wanted })
    return found ?? options[0]
  }
  const measures = order.flatMap((comparison) =>
    [...framework.measures.values()].filter(
      (measure) => comparisonOf(measure) === comparison && ours.some((one) => one.measure === measure.id),
    ),
  )
  const measure = choose(measures, ({ id }) => id, search.measure, 'measure')
  const byMeasure = ours.filter((one) => one.measure === measure?.id)
  const cohorts = [...new Set([allPupils, ...framework.cohorts.keys()])].filter((cohort) =>
    byMeasure.some((one) => one.cohort === cohort),
  )
  const cohort = choose(cohorts, String, search.cohort, 'cohort')
  const ofMeasure = byMeasure.filter((one) => one.cohort === cohort)
  const phaseOf = (one: SchoolFigure) =>
    one.phase === 'all' ? (schools.get(one.school)?.phase ?? 'all') : one.phase
  const found = new Set(ofMeasure.map(phaseOf))
  const offered = preferred.filter((phase) => found.has(phase))
  const phase = choose(offered, String, search.phase, 'phase')
  const periods = [
    ...new Map(
      ofMeasure.filter((one) => phaseOf(one) === phase).map(({ period }) => [period.label, period]),
    ).values(),
  ].sort((a, b) => b.end.localeCompare(a.end))
  const period = choose(periods, ({ label }) => label, search.period, 'period')
  if (!measure || !cohort || !phase || !period) return undefined
  const school = search.school === undefined ? undefined : schools.get(search.school)
  if (search.school !== undefined && !school) problems.push({ what: 'school', asked: search.school })
  return {
    measures,
    cohorts,
    phases: phases.filter((one) => offered.includes(one)),
    periods,
    measure,
    cohort,
    phase,
    period,
    school,
    widened: search.limits !== 'chance',
    against: search.against === 'England' ? 'England' : 'area',
    problems,
  }
}
