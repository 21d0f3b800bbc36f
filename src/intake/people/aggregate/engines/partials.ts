import * as z from 'zod/mini'
import type { Engine } from '../../../../engine/port'
import { forgetBrokenSql } from '../../../staging/read'
import { nextTask } from '../../../workers/nextTask'
import { type Cell, counted, type PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'
import { type Tally, tallyOf } from '../result'
import {
  hashedPersons,
  mergeSql,
  type PersonColumns,
  partialSql,
  peopleSql,
  placesSql,
  unlistedSql,
} from '../sql/mergeSql'
import { brokenSql, outcomesOf } from '../sql/outcomes'
import { codeColumn, outcomeColumn, partSql, rowsColumn } from '../sql/partSql'
import type { EnginePool } from './enginePool'

/** Partials of parts are merged when they take more than this (bytes). */
const mergeAbove = 64_000_000

/** Collects partials, and merges them now and then, so that they take no more room the longer the file is. */
export function collect(pool: EnginePool, recipe: PeopleRecipe, source: Source) {
  const held: Uint8Array[] = []
  let limit = mergeAbove
  const size = () => held.reduce((sum, { length }) => sum + length, 0)
  return {
    async add(packed: Uint8Array) {
      held.push(packed)
      if (size() <= limit) return
      const taken = held.splice(0)
      const merged = await pool.run((engine: Engine) => mergePartials(engine, recipe, source, taken))
      held.push(merged)
      // What cannot be merged any further is not tried again with every part.
      limit = Math.max(limit, 2 * merged.length)
    },
    held: (): readonly Uint8Array[] => held,
  }
}

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
export async function addUpPart(
  engine: Engine,
  recipe: PeopleRecipe,
  source: Source,
  content: Blob,
  salt: string,
  signal: AbortSignal,
): Promise<Partial> {
  const ask = (sql: string) => engine.query(sql, signal)
  const path = await engine.register(content)
  await ask(`CREATE TEMP TABLE part AS ${partSql(recipe, source, path, salt)}`)
  const judged = await ask(
    `SELECT ${outcomeColumn} AS fate, ${codeColumn} AS word, sum(${rowsColumn}) AS rows FROM part GROUP BY ALL`,
  )
  const broken = await ask(
    `SELECT reason, CAST(count(*) AS DOUBLE) AS rows, max(torn) AS torn, bool_or(swallowed) AS swallowed
    FROM (${brokenSql(path)}) GROUP BY reason`,
  )
  const packed = await engine.pack(partialSql(recipe, source, 'part'))
  await ask('DROP TABLE part')
  await ask(forgetBrokenSql(path))
  await engine.release(path)
  const tally = tallyOf(outcomesOf(recipe, source), judged, broken)
  const swallowed = broken.some(({ swallowed }) => swallowed === true)
  return { packed, tally, swallowed, torn: swallowed || broken.some(({ torn }) => torn === tally.rowsRead) }
}

/** Partials of several parts as one. */
export async function mergePartials(
  engine: Engine,
  recipe: PeopleRecipe,
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

const unlistedCounts = z.object({ missing: z.number(), torn: z.number() })

export interface MergedCells {
  readonly cells: readonly Cell[]
  /** Rows of people the list does not name, and of those it names in different ways. */
  readonly missing: number
  readonly torn: number
}

/** Makes cells of partials; `list` is what a list beside the file came to, where it needs one. */
export async function cellsOfPartials(
  engine: Engine,
  recipe: PeopleRecipe,
  source: Source,
  packed: readonly Uint8Array[],
  list:
    | { readonly recipe: PeopleRecipe; readonly source: Source; readonly packed: readonly Uint8Array[] }
    | undefined,
  signal: AbortSignal,
): Promise<MergedCells> {
  const ask = (sql: string) => engine.query(sql, signal)
  const gather = async (
    recipe: PeopleRecipe,
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
  return cellsOfMerged(engine, recipe, hashedPersons, list !== undefined, signal)
}

/** Makes cells of the tables `merged` and, where there is one, `list`, and drops both. */
export async function cellsOfMerged(
  engine: Engine,
  recipe: PeopleRecipe,
  persons: PersonColumns,
  isListed: boolean,
  signal: AbortSignal,
): Promise<MergedCells> {
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
    ...(lost ? unlistedCounts.parse(lost) : { missing: 0, torn: 0 }),
  }
}
