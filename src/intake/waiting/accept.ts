import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import type { DataFile } from '../../observations/dataFile'
import { tablesBeside } from '../checks/findings'
import type { Examined } from '../examine'
import { acceptSql } from '../staging/stageSql'
import { figuresAsText } from '../storage/figureText'
import type { Register } from '../storage/register'
import { allOrNothing } from '../storage/swap'

/** What the register remembers of a file once it is accepted. */
const described = (examined: Examined, number: number): DataFile => {
  const { recipe } = examined
  return {
    number,
    fileName: examined.fileName,
    size: examined.size,
    recipeId: recipe.id,
    recipeTitle: recipe.title,
    recipeVersion: recipe.version,
    publisher: recipe.publisher,
    hash: examined.hash,
    rowsRead: examined.rowsRead,
    used: examined.used,
    asideTotal: examined.aside.reduce((sum, { rows }) => sum + rows, 0),
    rejectedTotal: examined.rejectedTotal,
    observations: examined.observations,
    periods: examined.periods,
    measures: examined.measures,
    acceptedAt: new Date().toISOString(),
    source: examined.source,
    yields: recipe.yields,
    ...(examined.synthetic ? { synthetic: true } : {}),
  }
}

const isWaiting = z.object({ there: z.number() })

export const dropStage = async (stage: string, engine: Engine) => {
  for (const table of [stage, ...tablesBeside(stage)])
    await engine.query(`DROP TABLE IF EXISTS ${identifier(table)}`)
}

/** @throws Error when the file is not waiting any more. */
export async function demand({ stage, fileName }: Examined, engine: Engine) {
  const [row] = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS there FROM duckdb_tables() WHERE table_name = ${literal(stage)}`,
  )
  if (isWaiting.parse(row).there === 0)
    throw new Error(
      `${fileName} was already accepted or discarded, or the database was started again. Drop it again.`,
    )
}

/** Forgets a file that waits for a yes. */
export async function discard(examined: Examined, engine: Engine) {
  await demand(examined, engine)
  await dropStage(examined.stage, engine)
}

/**
 * Stores all figures of all these files as one step, or, where it throws, none. Each file once only.
 * @throws Error when one of them has no row to use, or was accepted or discarded meanwhile; as `Engine.query`.
 */
export async function acceptTogether(
  files: readonly Examined[],
  { engine, register }: { readonly engine: Engine; readonly register: Register },
): Promise<readonly DataFile[]> {
  const hashes = files.map(({ hash }) => hash)
  if (hashes.some((hash, at) => register.find(hash) || hashes.indexOf(hash) !== at))
    throw new Error('This file is already loaded')
  const useless = files.find(({ used }) => used === 0)
  if (useless) throw new Error(`${useless.fileName}: no row of it can be used.`)
  for (const examined of files) await demand(examined, engine)
  const pairs = files.map((examined) => ({ examined, extract: described(examined, register.nextNumber()) }))
  const kept = await allOrNothing(engine, async () => {
    for (const { examined, extract } of pairs)
      for (const statement of acceptSql(examined.stage, extract.yields, extract.number))
        await engine.query(statement)
    return Promise.all(pairs.map(({ extract }) => figuresAsText(engine, [extract])))
  })
  await register.put(kept)
  for (const { stage } of files) await dropStage(stage, engine)
  return pairs.map(({ extract }) => extract)
}
