import { literal } from '../../engine/port'
import type { Area, Framework } from '../../framework/framework'

interface Example {
  readonly title: string
  readonly sql: string
}

const measure = 'persistent-absence'
const series = `measure = '${measure}' AND cohort = 'SEN support' AND phase = 'secondary'`

/** Questions to start from, about one area; none where the framework has no such measure. */
export function exampleStatements({ code, name }: Area, framework: Framework): readonly Example[] {
  const ours = literal(code)
  const named = framework.measures.get(measure)?.name
  const ofSeries: readonly Example[] = named
    ? [
        {
          title: `${name} and its neighbours`,
          sql: `-- ${named}, SEN support, secondary: the latest year of ${name} (rank 0) and the areas most like it
WITH alike AS (
  SELECT 0 AS rank, ${ours} AS area
  UNION ALL
  SELECT rank, neighbour FROM neighbour
  WHERE area = ${ours} AND edition = (SELECT max(edition) FROM neighbour WHERE area = ${ours})
)
SELECT rank, area_name, period, value
FROM alike JOIN figure USING (area)
WHERE ${series}
QUALIFY period = max(period) OVER ()
ORDER BY value`,
        },
        {
          title: 'Median of all local authorities, by year',
          sql: `-- ${named}, SEN support, secondary
SELECT
  period,
  median(value) AS median,
  quantile_cont(value, 0.25) AS lower_quartile,
  quantile_cont(value, 0.75) AS upper_quartile,
  count(value) AS areas,
  any_value(value) FILTER (WHERE area = ${ours}) AS ours
FROM figure
WHERE ${series} AND level = 'local authority'
GROUP BY period
ORDER BY period`,
        },
        {
          title: 'Biggest movers',
          sql: `-- ${named}, SEN support, secondary: what changed most from one year to the next, either way
SELECT
  area_name,
  lag(period) OVER years AS period_before,
  lag(value) OVER years AS value_before,
  period,
  value,
  round(value - lag(value) OVER years, 2) AS change
FROM figure
WHERE ${series} AND level = 'local authority' AND value IS NOT NULL
WINDOW years AS (PARTITION BY area ORDER BY period)
QUALIFY period = max(period) OVER () AND change IS NOT NULL
ORDER BY abs(change) DESC
LIMIT 20`,
        },
        {
          title: 'A column for each year',
          sql: `-- ${named}, SEN support, secondary. A PIVOT must name its columns.
PIVOT (
  SELECT area_name, region_name, period, value
  FROM figure
  WHERE ${series} AND level = 'local authority'
)
ON period IN ('2018/19', '2021/22', '2022/23', '2023/24', '2024/25')
USING any_value(value)
ORDER BY area_name`,
        },
      ]
    : []
  return [
    ...ofSeries,
    {
      title: 'Cells without a value, by file',
      sql: `-- Suppressed and other symbols that stand instead of a number
SELECT file_name, symbol, count(*) AS cells, count(DISTINCT area) AS areas
FROM observation JOIN file ON file.number = observation.file
WHERE symbol IS NOT NULL
GROUP BY ALL
ORDER BY cells DESC`,
    },
    {
      title: 'Files that overlap',
      sql: `-- Figures that stand in two files, and how many of them are not alike
WITH pair AS (
  SELECT earlier.file AS one, later.file AS other, earlier.value AS before, later.value AS after
  FROM observation AS earlier
  JOIN observation AS later USING (measure, cohort, phase, area, period)
  WHERE earlier.file < later.file
)
SELECT
  earlier.file_name AS earlier, later.file_name AS later,
  count(*) AS figures,
  count(*) FILTER (WHERE round(before, 2) <> round(after, 2)) AS unlike,
  count(*) FILTER (WHERE before IS NULL OR after IS NULL) AS without_value
FROM pair
JOIN file AS earlier ON earlier.number = one
JOIN file AS later ON later.number = other
GROUP BY ALL
ORDER BY figures DESC`,
    },
    {
      title: `Where ${name}’s figures come from`,
      sql: `-- File, row and column of every figure
SELECT measure_name, cohort_label, phase, period, value, symbol, quality, file_name, "row", "column", raw
FROM figure JOIN file ON file.number = figure.file
WHERE area = ${ours}
ORDER BY ALL`,
    },
    {
      title: 'What is there',
      sql: `-- Every measure, group and phase, with its periods
SELECT
  measure, cohort, phase, level,
  count(DISTINCT area) AS areas, count(DISTINCT period) AS periods,
  min(period) AS first, max(period) AS last,
  count(value) AS values, count(*) - count(value) AS without_value
FROM figure
GROUP BY ALL
ORDER BY ALL`,
    },
  ]
}
