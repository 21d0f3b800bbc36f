import { type Engine, EngineLostError, errorText } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { tablesOf } from '../../observations/dataFile'
import { saysSql } from '../../observations/printings'
import { type TableName, tableNames } from '../../observations/tables'
import type { RegisteredFile } from './bundle'
import { restore } from './figureText'

/** Runs some statements as one: where `work` throws, or the database goes away, it is as it was before. */
export const allOrNothing = <T>(engine: Engine, work: (engine: Engine) => Promise<T>): Promise<T> =>
  engine.steady(async (one) => {
    await one.query('BEGIN')
    try {
      const result = await work(one)
      await one.query('COMMIT')
      return result
    } catch (problem) {
      if (!(problem instanceof EngineLostError)) await one.query('ROLLBACK')
      throw problem
    }
  })

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

/** The code that checks what is read back did not come: nothing is known of the file. */
class CheckMissingError extends Error {
  override name = 'CheckMissingError'
}

/** Says of kept figures that they were not put back, and why. */
export const notPutBack = (what: string, problem: unknown) =>
  `${what} ${problem instanceof CheckMissingError ? 'is still kept, but not shown now' : 'was left out'}. ${errorText(problem)}`

const loadCheck = () =>
  import('./readBack').catch((problem) => {
    throw new CheckMissingError(
      'The part of the app that checks it could not be loaded: either the network is gone, or a new version of the app was put on the server. Reload the page once the network is there.',
      { cause: problem },
    )
  })

/**
 * Puts the figures of some data files in and takes those of others out: all of it or, where it throws, none. Figures that
 * were out of the app's hands are checked again. Returns the files of which some were left out, each with a sentence on it.
 * @throws Error when not one figure of a file is sound; CheckMissingError; as `Engine.query`.
 */
export const swap = (
  database: Engine,
  added: readonly RegisteredFile[],
  removed: readonly RegisteredFile[],
  framework: Framework,
) =>
  allOrNothing(database, async (engine) => {
    for (const { dataFile } of removed)
      for (const table of tablesOf[dataFile.yields])
        await engine.query(`DELETE FROM ${table} WHERE file = ${dataFile.number}`)
    const dropped = added.filter(({ dataFile }) => dataFile.source === 'dropped')
    await restore(
      engine,
      added.filter(({ dataFile }) => dataFile.source === 'published'),
    )
    const leftOut = new Map<RegisteredFile, string>()
    if (dropped.length === 0) return leftOut
    const { readBack } = await loadCheck()
    for (const one of dropped) {
      const sentence = await readBack(engine, one, framework)
      if (sentence) leftOut.set(one, sentence)
    }
    await underPresentCodes(engine, dropped)
    return leftOut
  })
