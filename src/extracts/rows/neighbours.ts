import { identifier } from '../../engine/port'
import type { NeighbourRecipe, Sql } from '../recipe'
import { brokenRule, faultSql, unknownArea } from './faults'
import { type Readable, shown, sourceSql } from './read'

/** A file's rows, once for each neighbour: columns as `buildSql` says, `area`, `neighbour`, `rank`, `closeness`. */
export function neighboursSql(readable: Readable, recipe: NeighbourRecipe, quick: boolean): Sql {
  const lists = (of: 'neighbour' | 'closeness') =>
    recipe.neighbours.map((one) => identifier(one[of])).join(', ')
  const ranks = recipe.neighbours.map(({ rank }) => rank)
  const faults = [
    brokenRule,
    unknownArea(quick ? `''` : '_place'),
    {
      when: 'n.code IS NULL',
      reason: `'Neighbour ' || rank || ' is not known: “' || coalesce(raw, '') || '”.'`,
    },
  ]
  return `SELECT _row AS "row", rank = ${ranks[0]} AS first, _aside AS aside,
    CASE WHEN _aside IS NULL THEN ${faultSql(faults, quick)} END AS wrong,
    _area AS area, n.code AS neighbour, rank, closeness
  FROM (
    SELECT _row, _aside, _wrong, _area, ${shown(recipe.area)} AS _place, unnest([${ranks.join(', ')}]) AS rank,
      unnest([${lists('neighbour')}]) AS raw, unnest([${lists('closeness')}]) AS closeness
    FROM (${sourceSql(readable)})
  ) LEFT JOIN area_alias n ON n.alias = lower(raw)`
}
