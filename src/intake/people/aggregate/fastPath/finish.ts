import { type Engine, identifier, literal } from '../../../../engine/port'
import type { PupilRecipe } from '../../recipes/recipe'
import { groupsApart } from '../stream/columns'
import { numbered } from '../stream/mergeSql'
import { rows } from '../stream/partSql'
import type { Source } from '../stream/source'
import { type Finished, finishMerged } from '../stream/steps'
import { groupsSql } from './judge'
import type { PlainSums } from './reading'

/** A file or list, and what readers added up of it. */
interface Read {
  readonly recipe: PupilRecipe
  readonly source: Source
  readonly read: readonly PlainSums[]
}

/** A table with a row for each person and group: those at the readers' borders were read by two of them. */
async function gather(engine: Engine, table: string, { recipe, source, read }: Read, signal: AbortSignal) {
  const groups = groupsApart(recipe, source).ofFile.map(([name]) => identifier(name))
  const sums = [...Object.keys(recipe.sums), rows]
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
export async function finishPlain(
  engine: Engine,
  file: Read,
  list: Read,
  signal: AbortSignal,
): Promise<Finished> {
  await gather(engine, 'merged', file, signal)
  await gather(engine, 'list', list, signal)
  return finishMerged(engine, file.recipe, numbered, true, signal)
}
