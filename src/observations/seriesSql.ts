import { literal } from '../engine/port'

/** A later extract that only says “not available” does not take a figure away. */
const says = `(value IS NOT NULL OR symbol IS DISTINCT FROM 'not available')`

const isTermOf = (measures: readonly string[]) =>
  `measure IN (${['', ...measures].map(literal).join(', ')}) AND regexp_full_match(period, '[0-9]{4}/[0-9]{2} (autumn|spring|summer)')`

/** The newest extract's row for every measure, cohort, phase, area and period; older ones stay for undo. */
const newest = (where: string) => `
  SELECT * FROM observation
  WHERE ${where}
  QUALIFY row_number() OVER (
    PARTITION BY measure, cohort, phase, area, period
    ORDER BY ${says} DESC, extract DESC
  ) = 1`

/**
 * Every figure an observation filter finds, and with them each academic year whose three terms all have a value where
 * the measure allows the sum and nothing annual was published.
 * Columns: measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality, summed,
 * and the lists extracts, rows, columns, raws (one entry, or three for a sum).
 */
export const figuresSql = (where: string, summedMeasures: readonly string[]) => `
WITH newest AS (${newest(where)}),
years AS (
  SELECT measure, cohort, phase, area, split_part(period, ' ', 1) AS period, sum(value) AS value,
    CASE WHEN count(DISTINCT quality) = 1 THEN any_value(quality) ELSE 'provisional' END AS quality,
    list(extract ORDER BY period) AS extracts, list("row" ORDER BY period) AS rows,
    list("column" ORDER BY period) AS columns, list(raw ORDER BY period) AS raws
  FROM newest
  WHERE ${isTermOf(summedMeasures)}
  GROUP BY ALL
  HAVING count(value) = 3
)
SELECT measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality, false AS summed,
  [extract] AS extracts, ["row"] AS rows, ["column"] AS columns, [raw] AS raws
FROM newest
UNION ALL
SELECT measure, cohort, phase, area, period, value, NULL, NULL, NULL, quality, true, extracts, rows, columns, raws
FROM years ANTI JOIN newest USING (measure, cohort, phase, area, period)`

/** All figures of some areas. */
export const areaFiguresSql = (areas: readonly string[], summedMeasures: readonly string[]) =>
  figuresSql(`area IN (${areas.map(literal).join(', ')})`, summedMeasures)

/**
 * The middle of a group of areas in every period: columns measure, cohort, phase, period, middle, areas (how many
 * have a value). Sums of terms are formed for each area first. The middle of an even count is the mean of the middle
 * two. Groups instead of the window above: over all areas that is six times quicker.
 */
const middleSql = (areas: string, summedMeasures: readonly string[], least: number) => `
WITH newest AS (
  SELECT measure, cohort, phase, area, period,
    arg_max_null(value, CASE WHEN ${says} THEN 1000000 ELSE 0 END + extract) AS value
  FROM observation SEMI JOIN (${areas}) USING (area)
  GROUP BY ALL
),
years AS (
  SELECT measure, cohort, phase, area, split_part(period, ' ', 1) AS period, sum(value) AS value
  FROM newest
  WHERE ${isTermOf(summedMeasures)}
  GROUP BY ALL
  HAVING count(value) = 3
),
figures AS (
  SELECT * FROM newest
  UNION ALL
  SELECT * FROM years ANTI JOIN newest USING (measure, cohort, phase, area, period)
)
SELECT measure, cohort, phase, period, median(value) AS middle, CAST(count(value) AS DOUBLE) AS areas
FROM figures
GROUP BY ALL
HAVING count(value) >= ${least}`

/** The middle of all local authorities. */
export const allAuthoritiesMiddleSql = (summedMeasures: readonly string[]) =>
  middleSql(`SELECT code AS area FROM area WHERE level = 'local authority'`, summedMeasures, 2)

/** The middle of an area's statistical neighbours, where at least 6 of 10 have a value. */
export const neighboursMiddleSql = (area: string, summedMeasures: readonly string[]) =>
  middleSql(`SELECT neighbour AS area FROM neighbour WHERE area = ${literal(area)}`, summedMeasures, 6)

/** Local authorities that have any figure, by name: columns code, name. */
export const areasWithFiguresSql = `
SELECT code, name FROM area
WHERE level = 'local authority' AND code IN (SELECT area FROM observation WHERE value IS NOT NULL)
ORDER BY name`
