import { type Engine, EngineLostError } from '../../engine/port'

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
