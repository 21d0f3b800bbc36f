import * as z from 'zod/mini'
import type { Engine } from '../../engine/port'
import { parsePeriod } from '../../framework/period'
import { phases, qualities, symbolMeanings } from '../../framework/vocabulary'
import type { Held } from './kept'

const labels = z.object({ name: z.string(), label: z.string() })

const known: Readonly<Record<string, (label: string) => boolean>> = {
  period: (label) => parsePeriod(label) !== undefined,
  phase: (label) => phases.some((phase) => phase === label),
  symbol: (label) => symbolMeanings.some((meaning) => meaning === label),
  quality: (label) => qualities.some((quality) => quality === label),
}

/**
 * Makes sure that figures which were out of the app's hands are still such as the door lets in.
 * @throws Error naming what is not.
 */
export async function demandSound(engine: Engine, held: readonly Held[]) {
  const numbers = held.map(({ extract }) => extract.number)
  if (numbers.length === 0) return
  const columns = ['observation', 'school_figure'].flatMap((table) =>
    Object.keys(known).map(
      (name) => `SELECT DISTINCT '${name}' AS name, ${name} AS label FROM ${table}
        WHERE file IN (${numbers.join(', ')}) AND ${name} IS NOT NULL`,
    ),
  )
  for (const row of await engine.query(columns.join(' UNION ALL '))) {
    const { name, label } = labels.parse(row)
    if (!known[name]?.(label))
      throw new Error(`It holds figures with the ${name} “${label}”, which is not one.`)
  }
}
