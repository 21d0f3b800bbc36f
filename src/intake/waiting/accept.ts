import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import type { DataFile } from '../../observations/dataFile'
import { tablesBeside } from '../checks/findings'
import { type Refusal, refuse } from '../report/refusal'
import { acceptSql } from '../staging/stageSql'
import { allOrNothing } from '../storage/exchangeFigures'
import { figuresAsText } from '../storage/figureText'
import type { Register } from '../storage/register'
import type { Review, ReviewActions, WaitingFile } from './review'

/** What accepting works with. */
export interface AcceptTools {
  readonly engine: Engine
  readonly register: Register
}

/** What the register remembers of a file once it is accepted. */
const dataFileOf = (review: Review, number: number): DataFile => {
  const { recipe } = review
  return {
    number,
    fileName: review.fileName,
    size: review.size,
    recipeId: recipe.id,
    recipeTitle: recipe.title,
    recipeVersion: recipe.version,
    publisher: recipe.publisher,
    hash: review.hash,
    rowsRead: review.rowsRead,
    used: review.used,
    skippedTotal: review.skipped.reduce((sum, { rows }) => sum + rows, 0),
    rejectedTotal: review.rejectedTotal,
    observations: review.observations,
    ...(review.figures
      ? {
          figuresRead: review.figures.read,
          figuresSkipped: review.figures.skipped,
          figuresRejected: review.figures.rejected,
        }
      : {}),
    periods: review.periods,
    measures: review.measures,
    acceptedAt: new Date().toISOString(),
    source: review.source,
    yields: recipe.yields,
    ...(review.newAreas.length > 0
      ? { newAreas: review.newAreas.map(({ code, name }) => ({ code, name })) }
      : {}),
    ...(review.people?.synthetic ? { synthetic: true } : {}),
  }
}

const waitingTables = z.object({ found: z.number() })

/** Drops a file's table and those beside it. */
export const dropStage = async (stage: string, engine: Engine) => {
  for (const table of [stage, ...tablesBeside(stage)])
    await engine.query(`DROP TABLE IF EXISTS ${identifier(table)}`)
}

/** @throws Error when the file is not waiting any more. */
export async function demandWaiting(stage: string, fileName: string, engine: Engine) {
  const [row] = await engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS found FROM duckdb_tables() WHERE table_name = ${literal(stage)}`,
  )
  if (waitingTables.parse(row).found === 0)
    throw new Error(
      `${fileName} was already accepted or discarded, or the database was started again. Drop it again.`,
    )
}

/** @param alike in what it is the same */
export const alreadyLoaded = ({ fileName }: DataFile, alike = 'byte for byte the same'): Refusal =>
  refuse(
    'This file is already loaded',
    `It was accepted as “${fileName}”, ${alike}.`,
    'Nothing needs doing. To load it anew, take the earlier one out first.',
  )

/**
 * Stores all figures of all these files as one step, or, where it throws, none. Each file once only.
 * @throws Error when one of them has no row to use, or was accepted or discarded meanwhile; as `Engine.query`.
 */
export async function acceptTogether(
  files: readonly WaitingFile[],
  { engine, register }: AcceptTools,
): Promise<readonly DataFile[]> {
  const bundles = await register.accept(engine, async (nextNumber) => {
    const hashes = files.map(({ review }) => review.hash)
    if (hashes.some((hash, at) => register.find(hash) || hashes.indexOf(hash) !== at))
      throw new Error('This file is already loaded')
    const useless = files.find(({ review }) => review.used === 0)
    if (useless) throw new Error(`${useless.review.fileName}: no row of it can be used.`)
    for (const { stage, review } of files) await demandWaiting(stage, review.fileName, engine)
    const accepted = files.map(({ stage, review }) => ({ stage, dataFile: dataFileOf(review, nextNumber()) }))
    return allOrNothing(engine, async (one) => {
      for (const { stage, dataFile } of accepted)
        for (const statement of acceptSql(stage, dataFile.yields, dataFile.number)) await one.query(statement)
      return Promise.all(accepted.map(({ dataFile }) => figuresAsText(one, [dataFile])))
    })
  })
  // They were taken in, whatever becomes of their tables: those go with the engine at the latest.
  for (const { stage } of files) await dropStage(stage, engine).catch(() => {})
  return bundles.flatMap(({ dataFiles }) => dataFiles)
}

/** What is done in the same way with every waiting file, and what its reader adds to that. */
export function waitingFile(
  stage: string,
  review: Review,
  tools: AcceptTools,
  own: Omit<ReviewActions, 'accept' | 'discard'>,
): WaitingFile {
  const file: WaitingFile = {
    kind: 'reviewed',
    stage,
    review,
    actions: {
      ...own,
      async accept() {
        const [dataFile] = await acceptTogether([file], tools)
        if (!dataFile) throw new Error('Nothing was accepted')
        return dataFile
      },
      async discard() {
        await demandWaiting(stage, review.fileName, tools.engine)
        await dropStage(stage, tools.engine)
      },
    },
  }
  return file
}
