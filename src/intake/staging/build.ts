import { identifier, literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import type { Sql } from '../recipes/recipe'
import { figuresSql } from './figures'
import { namesSql } from './names'
import { neighboursSql } from './neighbours'
import type { Readable } from './read'

/** Rows below the table, which the engine does not read: each is set aside with its reason. */
const belowSql = ({ below }: Readable): Sql =>
  below
    .map(
      ({ from, to, reason }) => ` UNION ALL BY NAME
    SELECT CAST(unnest(range(${from}, ${to + 1})) AS INTEGER) AS "row", true AS first, ${literal(reason)} AS aside`,
    )
    .join('')

/**
 * Creates a table of a file's rows, once for each figure (or once without one): `row`, whether it is the row's
 * `first`, `aside` and `wrong` (reasons, or NULL), and the figure.
 *
 * A thorough table also has the `fault` (the check's id), and of rows that are used the labels with needless spaces
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
