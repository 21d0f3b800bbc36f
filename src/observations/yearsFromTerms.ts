import { literal } from '../engine/port'
import type { Note } from '../framework/framework'
import { notesAt } from '../framework/notes'
import { parsePeriod, termNames, termsOf, yearOfTerm } from '../framework/period'
import type { Point } from '../framework/series'
import type { Quality } from '../framework/vocabulary'
import { lendsSql, mayLendSql, precedenceSql } from './printings'

/** The events of three terms, and the pupils of the second: undefined where any of these counts is not known. */
function countsOfYear(terms: readonly Point[]) {
  const events = terms.flatMap(({ numerator }) => numerator ?? [])
  const pupils = terms[1]?.denominator
  if (events.length < termNames.length || !pupils) return undefined
  return { numerator: events.reduce((sum, count) => sum + count, 0), denominator: pupils }
}

/** What all terms have in common; the rates of terms whose counts were recovered are as published. */
function qualityOfYear(terms: readonly Point[], pooled: boolean): Quality {
  const qualities = new Set(terms.map(({ quality }) => quality))
  if (qualities.size > 1 && !pooled) qualities.delete('recovered')
  const [one = 'provisional', another] = qualities
  if (pooled && qualities.has('recovered')) return 'recovered'
  return another === undefined ? one : 'provisional'
}

/**
 * Academic years formed of their three terms: only where all three have a value and no figure of the year itself was
 * published, not even that it is suppressed. Where every term has its counts the year is formed as the publisher forms
 * it: the events of all three over the pupils of the spring term, whose census counts the year's pupils. Otherwise the
 * three rates are added up, which is close to an annual rate but not it, since each term has its own number of pupils.
 * `figuresByArea` is the same rule; tests/engine/rules.test.ts holds them together.
 * Source: Department for Education, Pupil exclusion statistics, methodology: a year's rate is by the January census.
 * @param points of one series of rates in percent
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
    const counts = countsOfYear(terms)
    const sumOfRates = values.reduce((sum, value) => sum + value, 0)
    const made = counts
      ? { ...counts, value: (100 * counts.numerator) / counts.denominator, pooled: { sumOfRates } }
      : { numerator: null, denominator: null, value: sumOfRates }
    return [
      {
        ...made,
        period,
        ...(counts && terms.some(({ countsRecovered }) => countsRecovered) ? { countsRecovered: true } : {}),
        symbol: null,
        quality: qualityOfYear(terms, counts !== undefined),
        origins: terms.flatMap(({ origins }) => origins),
        summed: !counts,
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
 * summed measures are formed of their terms, for each area, where no year is published. An area does not count
 * beside one it succeeded: `withoutSuccessors` of assessment/distribution.ts is the same rule.
 * @param areas a query of the column area
 * @param summedMeasures ids of the measures whose years may be formed of their terms
 */
export const figuresByArea = (areas: string, summedMeasures: readonly string[]) => `counted AS (
  SELECT measure, cohort, phase, area, period, arg_max_null(value, ${precedenceSql()}) AS value
  FROM observation JOIN (${areas}) USING (area)
  GROUP BY ALL
),
printed AS (
  SELECT measure, cohort, phase, area, period,
    arg_max_null({'value': value, 'numerator': numerator, 'denominator': denominator}, ${precedenceSql()}) AS won,
    arg_max({'value': value, 'numerator': numerator, 'denominator': denominator}, file) FILTER (${mayLendSql}) AS lender
  FROM observation JOIN (${areas}) USING (area)
  WHERE ${isTermSql} AND measure IN (${['', ...summedMeasures].map(literal).join(', ')})
  GROUP BY ALL
),
terms AS (
  SELECT measure, cohort, phase, area, period, won['value'] AS value,
    coalesce(won['numerator'], won['denominator']) IS NULL AND ${lendsSql("won['value']", "lender['value']")} AS lent,
    if(lent, lender['numerator'], won['numerator']) AS numerator,
    if(lent, lender['denominator'], won['denominator']) AS denominator
  FROM printed
),
years AS (
  SELECT measure, cohort, phase, area, ${yearOfTermSql()} AS period,
    max(denominator) FILTER (period LIKE ${literal(`% ${termNames[1]}`)}) AS pupils,
    if(count(numerator) = ${termNames.length} AND pupils > 0, 100 * sum(numerator) / pupils, sum(value)) AS value
  FROM terms
  GROUP BY measure, cohort, phase, area, ${yearOfTermSql()}
  HAVING count(value) = ${termNames.length}
),
known AS (
  SELECT * FROM counted
  UNION ALL
  SELECT measure, cohort, phase, area, period, value
  FROM years ANTI JOIN counted USING (measure, cohort, phase, area, period)
),
figures AS (
  SELECT * FROM known ANTI JOIN (
    SELECT measure, cohort, phase, successor AS area, period FROM known JOIN succession USING (area)
    WHERE value IS NOT NULL
  ) USING (measure, cohort, phase, area, period)
)`
