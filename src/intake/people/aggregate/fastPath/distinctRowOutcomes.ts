import * as z from 'zod/mini'
import type { Engine } from '../../../../engine/port'
import { nextTask } from '../../../../workers/backgroundWork'
import type { KnownPeopleFile } from '../peopleFile'
import { groupsBySource } from '../sql/columns'
import { judgeSql } from '../sql/fastPathSql'
import type { DistinctLines, Judged } from './distinctRows'

/** So many answers are read without a pause: while all cores are busy, short tasks keep the page responsive. */
const atOnce = 1000

const judgedRow = z.object({ outcome: z.number(), word: z.nullable(z.string()) })
const sum = z.nullable(z.number())

/**
 * Has the engine read distinct rows by the recipe's rules.
 * @param lines the rows, without line ends
 * @returns undefined where it cannot cut one into cells
 */
async function judge(
  engine: Engine,
  { recipe, source }: KnownPeopleFile,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<Judged[] | undefined> {
  const path = await engine.register(new Blob([`${lines.join('\n')}\n`]))
  const groups = groupsBySource(recipe, source).ofFile
  const sums = Object.keys(recipe.sums)
  const found = await engine.query(judgeSql(recipe, source, path), signal)
  await engine.release(path)
  if (found.length !== lines.length) return undefined
  const judged: Judged[] = []
  for (const one of found) {
    if (judged.length % atOnce === 0) await nextTask()
    judged.push({
      ...judgedRow.parse(one),
      group: JSON.stringify(groups.map((_, at) => one[`g${at}`])),
      sums: sums.map((_, at) => sum.parse(one[`s${at}`]) ?? 0),
    })
  }
  return judged
}

/**
 * Judges distinct rows: several readers ask about the same ones, and each is put to the engine once.
 * @param run has an engine do a piece of work, one after the other
 * @returns what is asked about, in its order; undefined where a row cannot be cut into cells
 */
export function judgeOnce(
  known: KnownPeopleFile,
  run: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>,
  signal: AbortSignal,
) {
  const answers = new Map<string, Judged>()
  const text = new TextDecoder('utf-8', { ignoreBOM: true })
  return (distinct: DistinctLines): Promise<readonly Judged[] | undefined> =>
    run(async (engine) => {
      const lines = text.decode(distinct).split('\n').slice(0, -1)
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
