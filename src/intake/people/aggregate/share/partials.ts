import type { Engine } from '../../../../engine/port'
import type { PupilRecipe } from '../../recipes/recipe'
import type { Source } from '../stream/source'
import { merge } from '../stream/steps'
import type { Pool } from './pool'

/** Partials of parts are merged when they take more than this (bytes). */
const most = 64_000_000

/** Collects partials, and merges them now and then, so that they take no more room the longer the file is. */
export function collect(pool: Pool, recipe: PupilRecipe, source: Source) {
  const held: Uint8Array[] = []
  let limit = most
  const size = () => held.reduce((sum, { length }) => sum + length, 0)
  return {
    async add(packed: Uint8Array) {
      held.push(packed)
      if (size() <= limit) return
      const taken = held.splice(0)
      const merged = await pool.run((engine: Engine) => merge(engine, recipe, source, taken))
      held.push(merged)
      // What cannot be merged any further is not tried again with every part.
      limit = Math.max(limit, 2 * merged.length)
    },
    held: (): readonly Uint8Array[] => held,
  }
}
