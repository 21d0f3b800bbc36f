import { type Engine, identifier, literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { precedenceSql } from '../printings'

/** What a reader of `file` numbers must know of an accepted file. */
export interface FileName {
  readonly number: number
  readonly fileName: string
  readonly recipeId: string
  readonly source: string
}

const texts = (values: readonly string[]) => `CAST([${values.map(literal)}] AS VARCHAR[])`
const integers = (values: readonly number[]) => `CAST([${values}] AS INTEGER[])`

/** A SELECT of columns, each with all its values. */
const listed = (columns: Readonly<Record<string, string>>) =>
  `SELECT ${Object.entries(columns).map(([name, values]) => `unnest(${values}) AS ${identifier(name)}`)}`

const measureSql = ({ measures }: Framework) => {
  const all = [...measures.values()]
  return listed({
    id: texts(all.map(({ id }) => id)),
    name: texts(all.map(({ name }) => name)),
    unit: texts(all.map(({ unit }) => unit)),
    polarity: texts(all.map(({ polarity }) => polarity)),
    decimals: integers(all.map(({ decimals }) => decimals)),
    definition: texts(all.map(({ definition }) => definition)),
  })
}

const cohortSql = ({ cohorts }: Framework) => {
  const all = [...cohorts.values()]
  return listed({ id: texts(all.map(({ id }) => id)), label: texts(all.map(({ label }) => label)) })
}

const filesSql = (all: readonly FileName[]) =>
  listed({
    number: integers(all.map(({ number }) => number)),
    file_name: texts(all.map(({ fileName }) => fileName)),
    recipe: texts(all.map(({ recipeId }) => recipeId)),
    source: texts(all.map(({ source }) => source)),
  })

/** Of several printings of a figure the one that counts, with the names of its measure, group and area. */
const figureSql = `
WITH newest AS (
  FROM observation
  QUALIFY row_number() OVER (PARTITION BY measure, cohort, phase, area, period ORDER BY ${precedenceSql()} DESC) = 1
)
SELECT
  newest.measure, measure.name AS measure_name, measure.unit, measure.polarity,
  newest.cohort, cohort.label AS cohort_label, newest.phase,
  newest.area, area.name AS area_name, area.level, region.name AS region_name,
  newest.period, newest.value, newest.numerator, newest.denominator, newest.symbol, newest.quality,
  newest.file, newest."row", newest."column", newest.raw
FROM newest
LEFT JOIN measure ON measure.id = newest.measure
LEFT JOIN cohort ON cohort.id = newest.cohort
LEFT JOIN area ON area.code = newest.area
LEFT JOIN area AS region ON region.code = area.region`

/**
 * Puts the views for analysts beside the tables, or brings them up to date: `measure`, `cohort`, `file`, `figure`.
 * @throws as `Engine.query`
 */
export async function prepareViews(engine: Engine, framework: Framework, files: readonly FileName[]) {
  const views = {
    measure: measureSql(framework),
    cohort: cohortSql(framework),
    file: filesSql(files),
    figure: figureSql,
  }
  for (const [name, sql] of Object.entries(views))
    await engine.query(`CREATE OR REPLACE VIEW ${identifier(name)} AS ${sql}`)
}
