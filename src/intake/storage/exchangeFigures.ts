import * as z from 'zod/mini'
import { type Engine, EngineLostError } from '../../engine/port'
import { parsePeriod } from '../../framework/period'
import { phases, qualities, symbolMeanings } from '../../framework/vocabulary'
import { tablesOf } from '../../observations/dataFile'
import { saysSql } from '../../observations/printings'
import { type TableName, tableNames } from '../../observations/tables'
import type { RegisteredFile } from './bundle'
import { restore } from './figureText'

/** Runs some statements as one: where `work` throws, the database is as it was before. */
export async function allOrNothing<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.query('BEGIN')
  try {
    const result = await work()
    await engine.query('COMMIT')
    return result
  } catch (problem) {
    if (!(problem instanceof EngineLostError)) await engine.query('ROLLBACK')
    throw problem
  }
}

const labels = z.object({ name: z.string(), label: z.string() })

const isKnown: Readonly<Record<string, (label: string) => boolean>> = {
  period: (label) => parsePeriod(label) !== undefined,
  phase: (label) => phases.some((phase) => phase === label),
  symbol: (label) => symbolMeanings.some((meaning) => meaning === label),
  quality: (label) => qualities.some((quality) => quality === label),
}

/**
 * Makes sure that figures which were out of the app's hands are still such as intake lets in.
 * @throws Error naming what is not.
 */
export async function demandSound(engine: Engine, files: readonly RegisteredFile[]) {
  const numbers = files.map(({ dataFile }) => dataFile.number)
  if (numbers.length === 0) return
  const columns = ['observation', 'school_figure'].flatMap((table) =>
    Object.keys(isKnown).map(
      (name) => `SELECT DISTINCT '${name}' AS name, ${name} AS label FROM ${table}
        WHERE file IN (${numbers.join(', ')}) AND ${name} IS NOT NULL`,
    ),
  )
  for (const row of await engine.query(columns.join(' UNION ALL '))) {
    const { name, label } = labels.parse(row)
    if (!isKnown[name]?.(label))
      throw new Error(`It holds figures with the ${name} “${label}”, which is not one.`)
  }
}

const areaColumns = {
  observation: ['area'],
  neighbour: ['area', 'neighbour'],
  school_figure: ['area', 'school'],
  school_name: ['area'],
} as const satisfies Record<TableName, readonly string[]>

/**
 * Puts figures under the present codes of their areas, which may have had others when they were kept. Of a file's figures
 * under both codes one is left, as when such a file is taken in.
 */
async function underPresentCodes(engine: Engine, files: readonly RegisteredFile[]) {
  if (files.length === 0) return
  const ofFiles = `file IN (${files.map(({ dataFile }) => dataFile.number).join(', ')})`
  const formerCodes = `SELECT alias, code FROM area_alias WHERE former`
  await engine.query(
    [
      `DELETE FROM observation WHERE rowid IN (SELECT id FROM (
        SELECT o.rowid AS id, row_number() OVER (
          PARTITION BY file, measure, cohort, phase, coalesce(code, area), period
          ORDER BY ${saysSql('o')} DESC, code IS NULL DESC) AS nth
        FROM observation o LEFT JOIN (${formerCodes}) ON alias = lower(o.area) WHERE ${ofFiles}
      ) WHERE nth > 1)`,
      ...tableNames.flatMap((table) =>
        areaColumns[table].map(
          (column) => `UPDATE ${table} SET ${column} = code FROM (${formerCodes}) former
            WHERE alias = lower(${column}) AND ${ofFiles}`,
        ),
      ),
    ].join(';\n'),
  )
}

/**
 * Puts the figures of some data files in and takes those of others out: all of it or, where it throws, none.
 * @throws Error when figures to be put in are damaged; as `Engine.query`.
 */
export const swap = (engine: Engine, added: readonly RegisteredFile[], removed: readonly RegisteredFile[]) =>
  allOrNothing(engine, async () => {
    for (const { dataFile } of removed)
      for (const table of tablesOf[dataFile.yields])
        await engine.query(`DELETE FROM ${table} WHERE file = ${dataFile.number}`)
    await restore(engine, added)
    await underPresentCodes(
      engine,
      added.filter(({ dataFile }) => dataFile.source === 'dropped'),
    )
    await demandSound(engine, added)
  })
