import * as z from 'zod/mini'
import type { Engine } from '../../../../engine/port'
import { forgetBrokenSql } from '../../../staging/read'
import { type Cell, counted, type PupilRecipe } from '../../recipes/recipe'
import { brokenSql } from './broken'
import { fatesOf } from './fates'
import { hashed, mergeSql, type Persons, partialSql, peopleSql, placesSql, unlistedSql } from './mergeSql'
import { nextTask } from './nextTask'
import { fate, partSql, rows, word } from './partSql'
import type { Source } from './source'
import { type Tally, tallyOf } from './tally'

/** What a part or a merge of parts comes to. No row of it is ever seen by the page. */
export interface Partial {
  readonly packed: Uint8Array
  readonly tally: Tally
  /** A quotation mark that is out of place or not closed hides further lines. */
  readonly swallowed: boolean
  /** It does, or the part ends within a quoted cell. */
  readonly torn: boolean
}

/** Adds a part of a file up: whole rows, without the column names. */
export async function addUp(
  engine: Engine,
  recipe: PupilRecipe,
  source: Source,
  content: Blob,
  salt: string,
  signal: AbortSignal,
): Promise<Partial> {
  const ask = (sql: string) => engine.query(sql, signal)
  const path = await engine.register(content)
  await ask(`CREATE TEMP TABLE part AS ${partSql(recipe, source, path, salt)}`)
  const judged = await ask(
    `SELECT ${fate} AS fate, ${word} AS word, sum(${rows}) AS rows FROM part GROUP BY ALL`,
  )
  const broken = await ask(
    `SELECT reason, CAST(count(*) AS DOUBLE) AS rows, max(torn) AS torn, bool_or(swallowed) AS swallowed
    FROM (${brokenSql(path)}) GROUP BY reason`,
  )
  const packed = await engine.pack(partialSql(recipe, source, 'part'))
  await ask('DROP TABLE part')
  await ask(forgetBrokenSql(path))
  await engine.release(path)
  const tally = tallyOf(fatesOf(recipe, source), judged, broken)
  const swallowed = broken.some(({ swallowed }) => swallowed === true)
  return { packed, tally, swallowed, torn: swallowed || broken.some(({ torn }) => torn === tally.rowsRead) }
}

/** Partials of several parts as one. */
export async function merge(
  engine: Engine,
  recipe: PupilRecipe,
  source: Source,
  packed: readonly Uint8Array[],
): Promise<Uint8Array> {
  await engine.unpack('partials', packed)
  const merged = await engine.pack(mergeSql(recipe, source, 'partials'))
  await engine.query('DROP TABLE partials')
  return merged
}

const cellRow: z.ZodMiniType<Cell> = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.string(),
  school: z.nullable(z.string()),
  period: z.string(),
  numerator: z.number(),
  denominator: z.nullable(z.number()),
  people: z.number(),
  counted: z.enum(counted),
})

const unlisted = z.object({ missing: z.number(), torn: z.number() })

export interface Finished {
  readonly cells: readonly Cell[]
  /** Rows of people the list does not name, and of those it names in different ways. */
  readonly missing: number
  readonly torn: number
}

/** Makes cells of partials; `list` is what a list beside the file came to, where it needs one. */
export async function finish(
  engine: Engine,
  recipe: PupilRecipe,
  source: Source,
  packed: readonly Uint8Array[],
  list:
    | { readonly recipe: PupilRecipe; readonly source: Source; readonly packed: readonly Uint8Array[] }
    | undefined,
  signal: AbortSignal,
): Promise<Finished> {
  const ask = (sql: string) => engine.query(sql, signal)
  const gather = async (
    recipe: PupilRecipe,
    source: Source,
    table: string,
    packed: readonly Uint8Array[],
  ) => {
    await engine.unpack('partials', packed)
    await ask(`CREATE TEMP TABLE ${table} AS ${mergeSql(recipe, source, 'partials')}`)
    await ask('DROP TABLE partials')
  }
  await gather(recipe, source, 'merged', packed)
  if (list) await gather(list.recipe, list.source, 'list', list.packed)
  return finishMerged(engine, recipe, hashed, list !== undefined, signal)
}

/** Makes cells of the tables `merged` and, where there is one, `list`, and drops both. */
export async function finishMerged(
  engine: Engine,
  recipe: PupilRecipe,
  persons: Persons,
  isListed: boolean,
  signal: AbortSignal,
): Promise<Finished> {
  const ask = (sql: string) => engine.query(sql, signal)
  const list = isListed ? 'list' : undefined
  const hasPlaces = recipe.listed !== undefined
  if (hasPlaces) await ask(`CREATE TEMP TABLE places AS ${placesSql(recipe, list ?? 'merged')}`)
  const [lost] = list ? await ask(unlistedSql(recipe, persons, 'merged', list)) : []
  await ask(`CREATE TEMP TABLE people AS ${peopleSql(recipe, persons, 'merged', list)}`)
  for (const table of ['merged', ...(list ? [list] : [])]) await ask(`DROP TABLE ${table}`)
  const cells = await ask(`SELECT * FROM (${recipe.cells})`)
  for (const table of ['people', ...(hasPlaces ? ['places'] : [])]) await ask(`DROP TABLE ${table}`)
  await nextTask()
  return {
    cells: cells.map((row) => cellRow.parse(row)),
    ...(lost ? unlisted.parse(lost) : { missing: 0, torn: 0 }),
  }
}
