import { literal } from '../engine/port'
import type { SeriesKey } from '../framework/observation'

export const figures = `
SELECT measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality, file, "row", "column", raw
FROM observation`

/** Every printing of every figure of some areas, one row a cell; `toSeries` chooses among them. */
export const areaFiguresSql = (areas: readonly string[]) => `${figures}
WHERE area IN (${areas.map(literal).join(', ')})`

export const ofSeries = ({ measure, cohort, phase }: SeriesKey) =>
  `measure = ${literal(measure)} AND cohort = ${literal(cohort)} AND phase = ${literal(phase)}`

/** As `choose` in figures.ts: a later file that only says “not available” does not take a figure away. */
export const precedence = `CASE WHEN value IS NOT NULL OR symbol <> 'not available' THEN 1000000 ELSE 0 END + file`

/**
 * Common table expressions that end in `figures`: for each series, area and period the value that counts. Years of the
 * summed measures are added up from their terms, for each area, where no year is published.
 * @param areas a query of the columns area and authority; two areas of one authority are one
 */
export const figuresByArea = (areas: string, summedMeasures: readonly string[]) => `newest AS (
  SELECT measure, cohort, phase, authority AS area, period, arg_max_null(value, ${precedence}) AS value
  FROM observation JOIN (${areas}) USING (area)
  GROUP BY ALL
),
years AS (
  SELECT measure, cohort, phase, area, left(period, 7) AS period, sum(value) AS value
  FROM newest
  WHERE period LIKE '____/__ %' AND measure IN (${['', ...summedMeasures].map(literal).join(', ')})
  GROUP BY ALL
  HAVING count(value) = 3
),
figures AS (
  SELECT * FROM newest
  UNION ALL
  SELECT * FROM years ANTI JOIN newest USING (measure, cohort, phase, area, period)
)`

/**
 * The middle of a group of areas in every period: columns measure, cohort, phase, period, middle, areas (how many
 * have a value). The middle of an even count is the mean of the middle two.
 */
const medianSql = (areas: string, summedMeasures: readonly string[], least: number) => `
WITH ${figuresByArea(areas, summedMeasures)}
SELECT measure, cohort, phase, period, median(value) AS middle, CAST(count(value) AS DOUBLE) AS areas
FROM figures
GROUP BY ALL
HAVING count(value) >= ${least}`

/** An authority that changed its code keeps its number: two codes in two files are one authority. */
export const allAuthorities = `
SELECT code AS area, coalesce(nullif(old_code, ''), code) AS authority FROM area WHERE level = 'local authority'`
const neighboursOf = (area: string) => `
SELECT DISTINCT neighbour AS area, neighbour AS authority FROM neighbour WHERE area = ${literal(area)}`

/** The middle of all local authorities. */
export const allAuthoritiesMedianSql = (summedMeasures: readonly string[]) =>
  medianSql(allAuthorities, summedMeasures, 2)

/** The middle of an area's statistical neighbours, where at least 6 of 10 have a value. */
export const neighboursMedianSql = (area: string, summedMeasures: readonly string[]) =>
  medianSql(neighboursOf(area), summedMeasures, 6)

/**
 * The files one series' middles are worked out from: columns period, file. The middle is that of `area`'s
 * neighbours, or of all local authorities. Where `summed`, three terms stand for the year of an area without a figure of it.
 */
export const medianFilesSql = (key: SeriesKey, area: string | undefined, summed: boolean) => `
WITH newest AS (
  SELECT area, period, file, value FROM observation
  WHERE ${ofSeries(key)} AND area IN (SELECT area FROM (${area === undefined ? allAuthorities : neighboursOf(area)}))
  QUALIFY row_number() OVER (PARTITION BY area, period ORDER BY ${precedence} DESC) = 1
)
SELECT period, file FROM newest WHERE value IS NOT NULL
UNION
SELECT period, file FROM (
  SELECT area, left(period, 7) AS period, file FROM newest
  WHERE ${summed} AND period LIKE '____/__ %' AND value IS NOT NULL
  QUALIFY count(*) OVER (PARTITION BY area, left(newest.period, 7)) = 3
) ANTI JOIN newest USING (area, period)
ORDER BY period, file`

/** Local authorities that have any figure, by name: columns code, name. */
export const areasWithFiguresSql = `
SELECT code, name FROM area
WHERE level = 'local authority' AND code IN (SELECT area FROM observation WHERE value IS NOT NULL)
ORDER BY name`
