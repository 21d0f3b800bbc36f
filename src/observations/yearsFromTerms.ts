import { literal } from '../engine/port'
import type { Note } from '../framework/framework'
import { notesAt } from '../framework/notes'
import { parsePeriod, termNames, termsOf, yearOfTerm } from '../framework/period'
import type { Point } from '../framework/series'
import { precedenceSql } from './printings'

/** The events of three terms, and the pupils of the second. */
function countsOfYear(terms: readonly Point[]): Pick<Point, 'numerator' | 'denominator' | 'countsRecovered'> {
  const events = terms.flatMap(({ numerator }) => numerator ?? [])
  const pupils = terms[1]?.denominator ?? null
  if (events.length < termNames.length || pupils === null) return { numerator: null, denominator: null }
  return {
    numerator: events.reduce((sum, count) => sum + count, 0),
    denominator: pupils,
    ...(terms.some(({ countsRecovered }) => countsRecovered) ? { countsRecovered: true } : {}),
  }
}

/**
 * Academic years formed by adding three terms' rates: only where all three have a value and no figure of the year
 * itself was published, not even that it is suppressed. Close to an annual rate but not it, since each term has its own
 * number of pupils. Where every term has its counts, the year has them: the events of all three, and the pupils of the
 * spring term, whose census the publisher divides a year's events by. `figuresByArea` is the same rule for the rate;
 * tests/engine/rules.test.ts holds them together.
 * @param points of one series
 * @returns the years alone
 */
export function yearsFromTerms(points: readonly Point[], notes: readonly Note[]): Point[] {
  const byLabel = new Map(points.map((point) => [point.period.label, point]))
  const years = new Set(
    points.flatMap(({ period }) => (period.kind === 'term' ? [yearOfTerm(period.label)] : [])),
  )
  return [...years].flatMap((year): Point[] => {
    const period = parsePeriod(year)
    const terms = termsOf(year).flatMap((label) => byLabel.get(label) ?? [])
    const values = terms.flatMap(({ value }) => value ?? [])
    if (!period || byLabel.has(year) || values.length < termNames.length) return []
    const [first] = terms
    return [
      {
        period,
        value: values.reduce((sum, value) => sum + value, 0),
        ...countsOfYear(terms),
        symbol: null,
        quality:
          first && terms.every(({ quality }) => quality === first.quality) ? first.quality : 'provisional',
        origins: terms.flatMap(({ origins }) => origins),
        summed: true,
        notes: notesAt(notes, year),
        others: [],
      },
    ]
  })
}

/** `yearOfTerm` of a column. */
export const yearOfTermSql = (column = 'period') => `left(${column}, 7)`
/** The column period is a term. */
export const isTermSql = "period LIKE '____/__ %'"

/**
 * Common table expressions that end in `figures`: for each series, area and period the value that counts; years of the
 * summed measures are added up from their terms, for each area, where no year is published. An area does not count
 * beside one it succeeded: `withoutSuccessors` of assessment/distribution.ts is the same rule.
 * @param areas a query of the column area
 * @param summedMeasures ids of the measures whose years may be added up
 */
export const figuresByArea = (areas: string, summedMeasures: readonly string[]) => `counted AS (
  SELECT measure, cohort, phase, area, period, arg_max_null(value, ${precedenceSql()}) AS value
  FROM observation JOIN (${areas}) USING (area)
  GROUP BY ALL
),
years AS (
  SELECT measure, cohort, phase, area, ${yearOfTermSql()} AS period, sum(value) AS value
  FROM counted
  WHERE ${isTermSql} AND measure IN (${['', ...summedMeasures].map(literal).join(', ')})
  GROUP BY ALL
  HAVING count(value) = ${termNames.length}
),
known AS (
  SELECT * FROM counted
  UNION ALL
  SELECT * FROM years ANTI JOIN counted USING (measure, cohort, phase, area, period)
),
figures AS (
  SELECT * FROM known ANTI JOIN (
    SELECT measure, cohort, phase, successor AS area, period FROM known JOIN succession USING (area)
    WHERE value IS NOT NULL
  ) USING (measure, cohort, phase, area, period)
)`
