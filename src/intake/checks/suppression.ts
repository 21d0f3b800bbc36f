import { literal } from '../../engine/port'
import { isClosed } from '../../framework/areas'
import type { Framework } from '../../framework/framework'
import type { Sql } from '../sql/sql'
import { type RowCheck, rowCount } from './check'
import { figureText, textList } from './details'
import { type Counted, idsOf, type Staged, used } from './staged'

const isHidden = (symbol: Sql) => `${symbol} = 'suppressed'`

const closedCodes = ({ areas }: Framework, today: string) =>
  [...areas.values()].filter((area) => isClosed(area, today)).map(({ code }) => code)
const countMeasures = (framework: Framework) => idsOf(framework, ({ unit }) => unit === 'count')

const hides = ({ recipe, framework, withCounts }: Staged): Sql | undefined => {
  // Schools are not parts of an area here: its other schools may stand in another file.
  if (recipe.yields !== 'observations') return undefined
  const value = `CASE WHEN ${isHidden('symbol')} THEN measure IN (${textList(countMeasures(framework))}) ELSE false END`
  return withCounts
    ? `(${value} OR ${isHidden('numerator_symbol')} OR ${isHidden('denominator_symbol')})`
    : value
}

/** A relation of every count: `what` it is, whether it is `hidden`, or else its number `n`. */
function countsSql({ table, framework, withCounts }: Staged): Sql {
  const isCount = `measure IN (${textList(countMeasures(framework))})`
  const select = (what: string, n: Sql, symbol: Sql, where: Sql) => `
    SELECT '${what}' AS what, s.rowid AS id, measure, cohort, phase, period, s.area, ${n} AS n,
      coalesce(${isHidden(symbol)}, false) AS hidden
    FROM ${table} s WHERE ${used} AND ${where}`
  const parts = [select('count', 'value', 'symbol', isCount)]
  if (withCounts)
    parts.push(
      select('numerator', 'numerator', 'numerator_symbol', `measure IS NOT NULL AND NOT ${isCount}`),
      select('denominator', 'denominator', 'denominator_symbol', 'measure IS NOT NULL'),
    )
  return parts.join(' UNION ALL ')
}

/** Some statistics give two small authorities one row, under both codes. */
const joint = ' / '

/** How many authorities a region has, and the country regions. */
function sizesOf({ areas }: Framework, today: string) {
  const sizes = new Map<string, number>()
  const open = [...areas.values()].filter(
    (area) => !isClosed(area, today) && area.level === 'local authority' && !area.code.includes(joint),
  )
  for (const { region } of open) sizes.set(region, (sizes.get(region) ?? 0) + 1)
  const country = [...areas.values()].find(({ level }) => level === 'England')?.code ?? ''
  return { regions: [...sizes.keys()], country, sizes: new Map([...sizes, [country, sizes.size]]) }
}

const figure = 'what, measure, cohort, phase, period'
/** Of the parts of a total exactly one is hidden and all others are printed. */
const oneHidden = 'count(*) FILTER (hidden) = 1 AND count(n) = count(*) - 1'
const hiddenId = 'max(id) FILTER (hidden) AS id, bool_and(n % 5 = 0) AS rounded'
/** Counts rounded to fives tell nothing exact. */
const isExact = 'total.n IS NOT NULL AND NOT (parts.rounded AND total.n % 5 = 0)'

/** Authorities of a region, and regions of the country. A closed authority may stand for two that came after it. */
function byArea({ framework, today }: Counted): Sql {
  const { regions, country, sizes } = sizesOf(framework, today)
  const size = [...sizes].map(([code, areas]) => `WHEN ${literal(code)} THEN ${areas}`)
  return `SELECT parts.id, parts.what, 'the total of ' || w.name || ' less its other areas' AS way FROM (
      SELECT ${figure}, whole, ${hiddenId} FROM (
        SELECT counts.*, a.code IN (${textList(closedCodes(framework, today))}) OR contains(a.code, '${joint}') AS twofold,
          CASE WHEN a.level = 'local authority' THEN a.region
            WHEN a.code IN (${textList(regions)}) THEN ${literal(country)} END AS whole
        FROM counts JOIN area a ON a.code = counts.area
      ) GROUP BY ${figure}, whole
      HAVING ${oneHidden} AND count(*) + count(*) FILTER (twofold) >= CASE whole ${size.join(' ')} END
    ) parts JOIN counts total USING (${figure}) JOIN area w ON w.code = parts.whole
    WHERE total.area = parts.whole AND ${isExact}`
}

const byPhase: Sql = `SELECT parts.id, parts.what, 'the total of all phases less the others' AS way FROM (
    SELECT what, measure, cohort, period, area, ${hiddenId} FROM counts
    WHERE phase IN ('primary', 'secondary', 'special') GROUP BY what, measure, cohort, period, area
    HAVING ${oneHidden} AND count(*) = 3
  ) parts JOIN counts total USING (what, measure, cohort, period, area)
  WHERE total.phase = 'all' AND ${isExact}`

/**
 * A cell is suppressed since it tells of one or two children. Where the total and all other parts are printed,
 * subtraction tells it all the same. The number itself is not said here.
 */
export const suppressedRecoverable: RowCheck = {
  id: 'suppressed-recoverable',
  severity: 'warns',
  title: 'Suppressed count can be recovered',
  sentence: (n) =>
    `In ${rowCount(n)} a suppressed count can be got back by subtracting the others from their total.`,
  advice: 'Do not pass this file on as it is: one more count of the same total has to be suppressed.',
  mark: hides,
  find: (counted) => `WITH counts AS (${countsSql(counted)})
    SELECT DISTINCT s."row", ${figureText(counted)} || ', ' || found.what || ': ' || found.way AS detail
    FROM (${byArea(counted)} UNION ALL ${byPhase}) found
    JOIN ${counted.table} s ON s.rowid = found.id JOIN area a ON a.code = s.area`,
}
