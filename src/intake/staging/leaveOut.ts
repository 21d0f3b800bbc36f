import { type Engine, identifier, literal } from '../../engine/port'
import { warnedRowsSql } from '../checks/findings'
import { used } from '../checks/staged'
import { type Counts, countRows } from './count'
import type { Yields } from './stage'

/** Why a row is set aside that could be used. */
export const leftOutReason = 'A check warns of the row, and it was left out.'

/**
 * Sets the rows that some check warns of aside, or takes them back in, and counts anew.
 * @throws as `Engine.query`.
 */
export async function leaveOutWarned(
  engine: Engine,
  stage: string,
  yields: Yields,
  leaveOut: boolean,
): Promise<Counts> {
  await engine.query(
    leaveOut
      ? `UPDATE ${identifier(stage)} SET aside = ${literal(leftOutReason)}
          WHERE ${used} AND "row" IN (${warnedRowsSql(stage)})`
      : `UPDATE ${identifier(stage)} SET aside = NULL WHERE aside = ${literal(leftOutReason)}`,
  )
  return (await countRows(engine, stage, yields, [], [])).counts
}
