import type { Note } from '../framework/framework'
import { brokenBetween } from '../framework/notes'
import { termNames, termsOf, yearOfTerm, yearsLater } from '../framework/period'
import { isJudgeable, type Point } from '../framework/series'

/** The terms of a year that is not complete, added up, beside the same terms a year before. */
export interface YearSoFar {
  readonly year: string
  readonly terms: readonly string[]
  readonly value: number
  readonly previousYear: string
  readonly previous: number | undefined
}

/**
 * @param points a series with term points, up to the as-at date.
 * @returns undefined unless the latest year with terms lacks one and has its first.
 */
export function yearSoFar(points: readonly Point[], notes: readonly Note[]): YearSoFar | undefined {
  const terms = points.filter((point) => point.period.kind === 'term' && isJudgeable(point))
  const last = terms.at(-1)
  if (!last) return undefined
  const year = yearOfTerm(last.period.label)
  const sumOf = (ofYear: string, count: number) => {
    const found = termsOf(ofYear)
      .slice(0, count)
      .map((label) => terms.find(({ period }) => period.label === label))
    return found.every((point) => point !== undefined)
      ? { value: found.reduce((sum, point) => sum + (point.value ?? 0), 0), last: found.at(-1) }
      : undefined
  }
  const count = termsOf(year).indexOf(last.period.label) + 1
  const current = count < 3 ? sumOf(year, count) : undefined
  if (!current) return undefined
  const previousYear = yearsLater(year, -1) ?? ''
  const earlier = sumOf(previousYear, count)
  const comparable = earlier?.last && !brokenBetween(notes, earlier.last.period, last.period)
  return {
    year,
    terms: termNames.slice(0, count),
    value: current.value,
    previousYear,
    previous: comparable ? earlier.value : undefined,
  }
}
