import type { NameRecipe, Sql } from '../recipes/recipe'
import { faultColumns, ruleFault } from './faults'
import type { Readable } from './read'
import { rowsSql } from './source'

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
    { when: '_aside IS NOT NULL', faults: [] },
    { when: 'true', faults: [ruleFault] },
  ]
  const numbers = `concat_ws(' ', school, urn)`
  return `SELECT _row AS "row", true AS first, _aside AS aside, ${faultColumns(cases, quick)},
    _area AS area, school, urn, CASE WHEN _aside IS NULL THEN _called END AS name, ${numbers} AS numbers,
    hash(${numbers}) AS key ${quick ? '' : ', _spaced AS spaced, named, declared'}
    FROM (${rowsSql(readable, cells, quick)})`
}
