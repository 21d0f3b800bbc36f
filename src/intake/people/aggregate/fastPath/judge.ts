import * as z from 'zod/mini'
import type { Engine } from '../../../../engine/port'
import { nextTask } from '../../../workers/nextTask'
import type { PeopleRecipe } from '../../recipes/recipe'
import type { Source } from '../knownFile'
import { groupsBySource } from '../sql/columns'
import { codeSql, expanded, judgedSql, outcomeColumn } from '../sql/partSql'

/** What the engine says of one rest of a row. */
export interface Judged {
  /** 0 is used, others the place among `fatesOf` from 1 on. */
  readonly outcome: number
  readonly word: string | null
  /** The same for rests of the same group. */
  readonly group: string
  readonly sums: readonly number[]
}

interface Known {
  readonly recipe: PeopleRecipe
  readonly source: Source
}

/** Rows of a file in which everything but the person is as it stands there, in UTF-8, ended by line feeds. */
export type DistinctLines = Uint8Array<ArrayBuffer>

/** So many answers are read without a pause: all cores are busy, and a page that pauses stays quick. */
const atOnce = 1000

const row = z.object({ outcome: z.number(), word: z.nullable(z.string()) })
const sum = z.nullable(z.number())

const withLineFeeds = (source: Source): Source => ({ ...source, lineEnd: '\n' })

/** A relation of the groups of rests that are used: `number`, in order from 0 on, and the groups. */
export function groupsSql(recipe: PeopleRecipe, source: Source, path: string): string {
  const groups = groupsBySource(recipe, source).ofFile.map(([name, sql]) => `${expanded(sql)} AS "${name}"`)
  return `SELECT ${['CAST(row_number() OVER () - 1 AS INTEGER) AS number', ...groups].join(', ')}
    FROM (${judgedSql(recipe, withLineFeeds(source), path)})`
}

/**
 * Has the engine read rests of rows by the recipe's rules.
 * @param lines the rows, without line ends
 * @returns undefined where it cannot cut one into cells
 */
async function judge(
  engine: Engine,
  { recipe, source }: Known,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<Judged[] | undefined> {
  const path = await engine.register(new Blob([`${lines.join('\n')}\n`]))
  const { ofFile } = groupsBySource(recipe, source)
  const sums = Object.values(recipe.sums)
  const used = (sql: string) => `CASE WHEN ${outcomeColumn} = 0 THEN ${expanded(sql)} END`
  const columns = [
    'row_number() OVER () AS place',
    `${outcomeColumn} AS outcome`,
    `${codeSql(recipe, source)} AS word`,
    ...ofFile.map(([, sql], at) => `CAST(${used(sql)} AS VARCHAR) AS g${at}`),
    ...sums.map((sql, at) => `CAST(${used(sql)} AS DOUBLE) AS s${at}`),
  ]
  const found = await engine.query(
    `SELECT * FROM (SELECT ${columns.join(', ')} FROM (${judgedSql(recipe, withLineFeeds(source), path)})) ORDER BY place`,
    signal,
  )
  await engine.release(path)
  if (found.length !== lines.length) return undefined
  const judged: Judged[] = []
  for (const one of found) {
    if (judged.length % atOnce === 0) await nextTask()
    judged.push({
      ...row.parse(one),
      group: JSON.stringify(ofFile.map((_, at) => one[`g${at}`])),
      sums: sums.map((_, at) => sum.parse(one[`s${at}`]) ?? 0),
    })
  }
  return judged
}

/**
 * Judges rests of rows: several readers ask about the same ones, and each is put to the engine once.
 * @param run has a piece of work done by an engine, one after the other
 * @returns what is asked about, in its order; undefined where a row cannot be cut into cells
 */
export function judgeOnce(
  known: Known,
  run: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>,
  signal: AbortSignal,
) {
  const answers = new Map<string, Judged>()
  const text = new TextDecoder('utf-8', { ignoreBOM: true })
  return (rests: DistinctLines): Promise<readonly Judged[] | undefined> =>
    run(async (engine) => {
      const lines = text.decode(rests).split('\n').slice(0, -1)
      const asked = lines.filter((line) => !answers.has(line))
      const found = asked.length === 0 ? [] : await judge(engine, known, asked, signal)
      for (const [at, line] of asked.entries()) {
        const answer = found?.[at]
        if (answer) answers.set(line, answer)
      }
      await nextTask()
      return found && lines.flatMap((line) => answers.get(line) ?? [])
    })
}
