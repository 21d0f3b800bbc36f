import type { Engine } from '../../engine/port'
import { tablesOf } from '../../observations/dataFile'
import { allOrNothing } from './allOrNothing'
import type { Held } from './kept'
import { restore } from './restore'
import { demandSound } from './sound'

/**
 * Puts the figures of some extracts in and takes those of others out: all of it or, where it throws, none.
 * @throws Error when figures to be put in are damaged; as `Engine.query`.
 */
export const swap = (engine: Engine, added: readonly Held[], removed: readonly Held[]) =>
  allOrNothing(engine, async () => {
    for (const { extract } of removed)
      for (const table of tablesOf[extract.yields])
        await engine.query(`DELETE FROM ${table} WHERE file = ${extract.number}`)
    await restore(engine, added)
    await demandSound(engine, added)
  })
