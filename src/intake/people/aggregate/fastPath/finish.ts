import { type Engine, identifier, literal } from '../../../../engine/port'
import type { PeopleRecipe } from '../../recipes/recipe'
import { cellsOfMerged, type MergedCells } from '../engines/partials'
import type { Source } from '../knownFile'
import { groupsBySource } from '../sql/columns'
import { numberedPersons } from '../sql/mergeSql'
import { rowsColumn } from '../sql/partSql'
import { groupsSql } from './judge'
import type { FileSums } from './partReader'

/** A file or list, and what readers added up of it. */
interface Read {
  readonly recipe: PeopleRecipe
  readonly source: Source
  readonly read: readonly FileSums[]
}

/** A table with a row for each person and group: those at the readers' borders were read by two of them. */
async function gather(engine: Engine, table: string, { recipe, source, read }: Read, signal: AbortSignal) {
  const groups = groupsBySource(recipe, source).ofFile.map(([name]) => identifier(name))
  const sums = [...Object.keys(recipe.sums), rowsColumn]
  const types = [
    "'person': 'INTEGER', 'number': 'INTEGER'",
    ...sums.map((name) => `${literal(name)}: 'DOUBLE'`),
  ]
  const paths: string[] = []
  const register = async (lines: Blob) => {
    const path = await engine.register(lines)
    paths.push(path)
    return path
  }
  const all: string[] = []
  for (const one of read)
    all.push(`SELECT * FROM read_csv(${literal(await register(one.sums))}, columns = {${types.join(', ')}},
        auto_detect = false, header = false, delim = ',')
      JOIN (${groupsSql(recipe, source, await register(one.groups))}) USING (number)`)
  const added = sums.map((name) => `sum(${identifier(name)}) AS ${identifier(name)}`)
  const columns = ['person', ...groups]
  await engine.query(
    `CREATE TEMP TABLE ${table} AS SELECT ${[...columns, ...added].join(', ')}
    FROM (${all.join(' UNION ALL ')}) GROUP BY ${columns.join(', ')}`,
    signal,
  )
  for (const path of paths) await engine.release(path)
}

/** Makes cells of what readers added up. */
export async function cellsOfShares(
  engine: Engine,
  file: Read,
  list: Read,
  signal: AbortSignal,
): Promise<MergedCells> {
  await gather(engine, 'merged', file, signal)
  await gather(engine, 'list', list, signal)
  return cellsOfMerged(engine, file.recipe, numberedPersons, true, signal)
}
