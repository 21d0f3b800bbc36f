import { identifier, literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { neighbourChecks } from '../checks'
import type { NameRecipe, NeighbourRecipe } from '../recipes/recipe'
import type { Sql } from '../sql/sql'
import { figuresSql } from './figuresSql'
import { type Readable, shown } from './read'
import { beside, emptyReason, faultColumns, rowsSql, ruleFault } from './rowsSql'

const terms = { isCount: 'false', isShare: 'false', known: [], counted: [] }

/**
 * A file's rows, once for each neighbour: columns as `buildSql` says, `area`, `neighbour`, `rank`, `closeness`, and
 * `key`, a number for area and rank.
 */
export function neighboursSql(readable: Readable, recipe: NeighbourRecipe, quick: boolean): Sql {
  const lists = (of: 'neighbour' | 'closeness') =>
    recipe.neighbours.map((one) => identifier(one[of])).join(', ')
  const ranks = recipe.neighbours.map(({ rank }) => rank)
  const faults = [ruleFault, ...neighbourChecks.flatMap((check) => check.faults(terms))]
  const cases = [
    { when: '_skipped IS NOT NULL', faults: [] },
    { when: 'true', faults },
  ]
  const cells = new Map([
    ['_place', shown(recipe.area)],
    ['_neighbours', `[${lists('neighbour')}]`],
    ['_closenesses', `[${lists('closeness')}]`],
    ['_edition', recipe.edition],
  ])
  return `SELECT _row AS "row", rank = ${ranks[0]} AS first, _skipped AS skipped, ${faultColumns(cases, quick)},
    CASE WHEN _skipped = ${literal(emptyReason)} THEN 0 ELSE 1 END AS held,
    _area AS area, n.code AS neighbour, rank, closeness, _edition AS edition, hash(_area, rank, _edition) AS key
    ${beside(quick)}
  FROM (
    SELECT *, unnest([${ranks.join(', ')}]) AS rank, unnest(_neighbours) AS raw, unnest(_closenesses) AS closeness
    FROM (${rowsSql(readable, cells, quick)})
  ) LEFT JOIN (SELECT alias, code FROM area_alias) n ON n.alias = lower(raw)`
}

/**
 * The rows of a list of schools: columns as `buildSql` says, and those of the table `school_name`; `numbers`, both
 * numbers as one text, and `key`, a number for it.
 */
export function namesSql(readable: Readable, { school, urn, name }: NameRecipe, quick: boolean): Sql {
  const cells = new Map([
    ['school', school],
    ['urn', urn],
    ['_called', name],
  ])
  const cases = [
    { when: '_skipped IS NOT NULL', faults: [] },
    { when: 'true', faults: [ruleFault] },
  ]
  const numbers = `concat_ws(' ', school, urn)`
  return `SELECT _row AS "row", true AS first, _skipped AS skipped, ${faultColumns(cases, quick)},
    CASE WHEN _skipped = ${literal(emptyReason)} THEN 0 ELSE 1 END AS held, _area AS area, school, urn, CASE WHEN _skipped IS NULL THEN _called END AS name, ${numbers} AS numbers,
    hash(${numbers}) AS key ${beside(quick)}
    FROM (${rowsSql(readable, cells, quick)})`
}

/** Rows below the table, which the engine does not read: each is skipped with its reason. */
const belowSql = ({ below }: Readable): Sql =>
  below
    .map(
      ({ from, to, reason }) => ` UNION ALL BY NAME
    SELECT CAST(unnest(range(${from}, ${to + 1})) AS INTEGER) AS "row", true AS first, ${literal(reason)} AS skipped, 0 AS held`,
    )
    .join('')

/**
 * Creates a table of a file's rows, once for each figure (or once without one): `row`, whether it is the row's
 * `first`, how many figures it stands for (`held`), `skipped` and `wrong` (reasons, or NULL), and the figure. Each figure
 * has its own fate; a row has that of its best figure.
 *
 * A thorough table also has the `fault` (the check's id) with the faulty cell (`fault_column`, `fault_cell`), and of rows that are used the labels with needless spaces
 * (`spaced`), the area its name stands for (`named`) and its level (`declared`) where these are not the code's.
 *
 * A `quick` table knows only plain numbers, and its `wrong` is empty instead of a reason: it stands for anything the
 * thorough one has to say. Where nothing is wrong it is the same, at half the time.
 */
export function buildSql(readable: Readable, framework: Framework, stage: string, quick: boolean): Sql {
  const { recipe } = readable.recognised
  const rows =
    recipe.yields === 'neighbours'
      ? neighboursSql(readable, recipe, quick)
      : recipe.yields === 'names'
        ? namesSql(readable, recipe, quick)
        : figuresSql(readable, recipe, framework, quick)
  return `CREATE TEMP TABLE ${identifier(stage)} AS ${rows}${belowSql(readable)}`
}
