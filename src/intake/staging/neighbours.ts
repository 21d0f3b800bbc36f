import { identifier } from '../../engine/port'
import { neighbourChecks } from '../checks'
import type { NeighbourRecipe, Sql } from '../recipes/recipe'
import { faultColumns, ruleFault } from './faults'
import { type Readable, shown } from './read'
import { rowsSql } from './source'

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
    { when: '_aside IS NOT NULL', faults: [] },
    { when: 'true', faults },
  ]
  const cells = new Map([
    ['_place', shown(recipe.area)],
    ['_neighbours', `[${lists('neighbour')}]`],
    ['_closenesses', `[${lists('closeness')}]`],
  ])
  return `SELECT _row AS "row", rank = ${ranks[0]} AS first, _aside AS aside, ${faultColumns(cases, quick)},
    _area AS area, n.code AS neighbour, rank, closeness, hash(_area, rank) AS key
    ${quick ? '' : ', _spaced AS spaced, named, declared'}
  FROM (
    SELECT *, unnest([${ranks.join(', ')}]) AS rank, unnest(_neighbours) AS raw, unnest(_closenesses) AS closeness
    FROM (${rowsSql(readable, cells, quick)})
  ) LEFT JOIN area_alias n ON n.alias = lower(raw)`
}
