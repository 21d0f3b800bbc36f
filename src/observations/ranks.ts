import * as z from 'zod/mini'
import { type Engine, literal, type Row } from '../engine/port'
import type { Framework, Measure } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { phases } from '../framework/vocabulary'
import { allAuthorities, figuresByArea } from './seriesSql'

/** Published figures have at most six decimals; a sum of them may carry binary noise. */
const least = 5e-7

/** Where an area stands among all local authorities in one period; the best is first. */
export interface RankAmongAreas {
  readonly rank: number
  /** How many areas share the place, this one included. */
  readonly tied: number
  /** How many areas have a value in this period. */
  readonly areas: number
}

/**
 * The merits of all local authorities in every series of some goals and every period: columns measure, cohort, phase,
 * period, merits (the larger the better). Values equal to the sixth decimal, the last that is published, are one merit.
 * @param lowerIsBetter ids of the measures of which less is better
 */
const meritsSql = (
  goals: readonly SeriesKey[],
  lowerIsBetter: readonly string[],
  summedMeasures: readonly string[],
) => `
WITH ${figuresByArea(allAuthorities, summedMeasures)}
SELECT measure, cohort, phase, period,
  list(round(CASE WHEN measure IN (${['', ...lowerIsBetter].map(literal).join(', ')}) THEN -value ELSE value END, 6)) AS merits
FROM figures
WHERE value IS NOT NULL
  AND (measure, cohort, phase) IN (${goals.map(({ measure, cohort, phase }) => `(${[measure, cohort, phase].map(literal).join(', ')})`).join(', ')})
GROUP BY ALL`

const meritsRow = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  period: z.string(),
  merits: z.array(z.number()),
})

/** The places that values take among all local authorities, by series and period. */
export class RankBook {
  readonly #merits = new Map<string, readonly number[]>()
  readonly #lowerIsBetter: ReadonlySet<string>
  constructor(rows: readonly Row[], lowerIsBetter: readonly string[]) {
    this.#lowerIsBetter = new Set(lowerIsBetter)
    for (const row of rows) {
      const { period, merits, ...key } = meritsRow.parse(row)
      this.#merits.set(`${seriesId(key)}|${period}`, merits)
    }
  }
  /** The place of one of the values. */
  at(key: SeriesKey, period: string, value: number): RankAmongAreas | undefined {
    const merits = this.#merits.get(`${seriesId(key)}|${period}`)
    if (!merits) return undefined
    const ours = this.#lowerIsBetter.has(key.measure) ? -value : value
    return {
      rank: 1 + merits.filter((merit) => merit - ours >= least).length,
      tied: merits.filter((merit) => Math.abs(merit - ours) < least).length,
      areas: merits.length,
    }
  }
}

/** Asks for every place there is. */
export async function readRankBook(engine: Engine, { measures, goals }: Framework) {
  const ids = (fits: (measure: Measure) => boolean) => [...measures.values()].filter(fits).map(({ id }) => id)
  const lowerIsBetter = ids(({ polarity }) => polarity === 'lower')
  const sql = meritsSql(
    goals,
    lowerIsBetter,
    ids(({ yearFromTerms }) => yearFromTerms),
  )
  return new RankBook(await engine.query(sql), lowerIsBetter)
}
