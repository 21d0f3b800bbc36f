import * as z from 'zod/mini'
import type { Engine } from '../../../../engine/port'
import { nextTask } from '../../../../workers/backgroundWork'
import { forgetBrokenSql } from '../../../sql/brokenLines'
import { type Cell, counted, type PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../peopleFile'
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
import { brokenCountsSql, outcomesOf } from '../sql/outcomes'
import { outcomeCountsSql, partSql } from '../sql/partSql'
import type { EnginePool } from './enginePool'

/** What a part of a file, or several parts merged, comes to. The page never sees a row of it. */
export interface Partial {
  readonly packed: Uint8Array
  readonly tally: Tally
  /** A quotation mark that is out of place or never closed hides further lines. */
  readonly swallowed: boolean
  /** As `swallowed`, or the part ends within a quoted cell. */
  readonly torn: boolean
}

/** Adds up a part of a file: whole rows, without the column names. */
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
  const judged = await ask(outcomeCountsSql('part'))
  const broken = await ask(brokenCountsSql(path))
  const packed = await engine.pack(partialSql(recipe, source, 'part'))
  await ask('DROP TABLE part')
  await ask(forgetBrokenSql(path))
  await engine.release(path)
  const tally = tallyOf(outcomesOf(recipe, source), judged, broken)
  const swallowed = broken.some(({ swallowed }) => swallowed === true)
  return { packed, tally, swallowed, torn: swallowed || broken.some(({ torn }) => torn === tally.rowsRead) }
}

/** Makes one partial of several. */
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

/** Partials are merged when they take more than this (bytes). */
const mergeAbove = 64_000_000

/** Collects partials, and merges them now and then, so that a longer file takes no more memory. */
export function collectPartials(pool: EnginePool, recipe: PeopleRecipe, source: Source) {
  const collected: Uint8Array[] = []
  let limit = mergeAbove
  const size = () => collected.reduce((sum, { length }) => sum + length, 0)
  return {
    async add(packed: Uint8Array) {
      collected.push(packed)
      if (size() <= limit) return
      const taken = collected.splice(0)
      const merged = await pool.run((engine) => mergePartials(engine, recipe, source, taken))
      collected.push(merged)
      // Where merging saves little, it is not tried again after every part.
      limit = Math.max(limit, 2 * merged.length)
    },
    all: (): readonly Uint8Array[] => collected,
  }
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

const unlistedRow = z.object({ missing: z.number(), ambiguous: z.number() })

export interface MergedCells {
  readonly cells: readonly Cell[]
  /** Rows of people whom the list does not name, and of those whom it names with different entries. */
  readonly unlisted: z.infer<typeof unlistedRow>
}

/** Makes cells of partials. `list` is what the pupil list came to, where the file needs one. */
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
  const [unlisted] = list ? await ask(unlistedSql(recipe, persons, 'merged', list)) : []
  await ask(`CREATE TEMP TABLE people AS ${peopleSql(recipe, persons, 'merged', list)}`)
  for (const table of ['merged', ...(list ? [list] : [])]) await ask(`DROP TABLE ${table}`)
  const cells = await ask(`SELECT * FROM (${recipe.cells})`)
  for (const table of ['people', ...(hasPlaces ? ['places'] : [])]) await ask(`DROP TABLE ${table}`)
  await nextTask()
  return {
    cells: cells.map((row) => cellRow.parse(row)),
    unlisted: unlisted ? unlistedRow.parse(unlisted) : { missing: 0, ambiguous: 0 },
  }
}
