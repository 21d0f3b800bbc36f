import * as z from 'zod/mini'
import type { Engine } from '../../../../engine/port'
import { forgetBrokenSql } from '../../../staging/read'
import type { PupilRecipe } from '../../recipes/recipe'
import { withoutBlankLines } from './blankLines'
import { brokenSql } from './broken'
import { fatesOf } from './fates'
import { fate, judgedSql, wordSql } from './partSql'
import type { Source } from './source'

const judged = z.object({ place: z.number(), fate: z.number(), word: z.nullable(z.string()) })
const broken = z.object({ place: z.number(), reason: z.string() })

/** A rejected row of a part: `place` counts its rows from 1 on. */
export interface FoundRow {
  readonly place: number
  readonly reason: string
  readonly word: string | null
}

/** The first rejected rows of a part, in order. Rows that cannot be cut into cells are counted in, blank lines are not. */
export async function findInPart(
  engine: Engine,
  recipe: PupilRecipe,
  source: Source,
  content: Blob,
  most: number,
  signal: AbortSignal,
): Promise<FoundRow[]> {
  const ask = (sql: string) => engine.query(sql, signal)
  const fates = fatesOf(recipe, source)
  const rejecting = fates.flatMap(({ kind }, at) => (kind === 'rejected' ? [at + 1] : []))
  const path = await engine.register(await withoutBlankLines(content, source))
  await ask(`CREATE TEMP TABLE found AS SELECT row_number() OVER () AS place, ${fate}, ${wordSql(recipe, source)} AS word
    FROM (${judgedSql(recipe, source, path)}) QUALIFY ${fate} IN (${rejecting.join(', ')})`)
  // A row that is cut stands below as many broken ones as have fewer cut rows above them.
  const rows =
    await ask(`WITH broken AS (SELECT line - row_number() OVER (ORDER BY line) AS above FROM (${brokenSql(path)}))
    SELECT CAST(place + (SELECT count(*) FROM broken WHERE above < place) AS DOUBLE) AS place,
      ${fate} AS fate, word
    FROM (SELECT * FROM found ORDER BY place LIMIT ${most})`)
  const lines = await ask(
    `SELECT line AS place, reason FROM (${brokenSql(path)}) ORDER BY line LIMIT ${most}`,
  )
  await ask('DROP TABLE found')
  await ask(forgetBrokenSql(path))
  await engine.release(path)
  return [
    ...rows
      .map((row) => judged.parse(row))
      .map(({ place, fate, word }) => ({ place, reason: fates[fate - 1]?.reason ?? '', word })),
    ...lines.map((line) => ({ ...broken.parse(line), word: null })),
  ]
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
}
