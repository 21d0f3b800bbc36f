import * as z from 'zod/mini'
import { type Engine, literal, type Row } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { phases } from '../framework/words'
import { allAuthorities, figuresByArea } from './seriesSql'

/** Where an area stands among all local authorities in one period; the best is first. */
export interface Place {
  readonly place: number
  /** How many areas share the place, this one included. */
  readonly tied: number
  /** How many areas have a value in this period. */
  readonly areas: number
}

/**
 * An area's place in every series and period in which it has a value: columns measure, cohort, phase, period, place,
 * tied, areas. Joined instead of ranked by a window: only one area's places are asked for, and this takes under half the
 * time. Values equal to the sixth decimal, the last that is published, share a place.
 * @param lowerIsBetter ids of the measures of which less is better
 */
export const placesSql = (
  area: string,
  lowerIsBetter: readonly string[],
  summedMeasures: readonly string[],
) => `
WITH ${figuresByArea(allAuthorities, summedMeasures)},
merits AS (
  SELECT measure, cohort, phase, period, area,
    round(CASE WHEN measure IN (${['', ...lowerIsBetter].map(literal).join(', ')}) THEN -value ELSE value END, 6) AS merit
  FROM figures
  WHERE value IS NOT NULL
)
SELECT measure, cohort, phase, period,
  CAST(1 + count(*) FILTER (theirs.merit > ours.merit) AS DOUBLE) AS place,
  CAST(count(*) FILTER (theirs.merit = ours.merit) AS DOUBLE) AS tied,
  CAST(count(*) AS DOUBLE) AS areas
FROM merits AS theirs
JOIN (SELECT measure, cohort, phase, period, merit FROM merits
  WHERE area = (SELECT authority FROM (${allAuthorities}) WHERE area = ${literal(area)})) AS ours
  USING (measure, cohort, phase, period)
GROUP BY ALL`

const placeRow = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  period: z.string(),
  place: z.number(),
  tied: z.number(),
  areas: z.number(),
})

/** The places of one area, by series and period. */
export class PlaceBook {
  readonly #places = new Map<string, Place>()
  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const { period, place, tied, areas, ...key } = placeRow.parse(row)
      this.#places.set(`${seriesId(key)}|${period}`, { place, tied, areas })
    }
  }
  at(key: SeriesKey, period: string) {
    return this.#places.get(`${seriesId(key)}|${period}`)
  }
}

/** Asks for every place of one area. */
export async function placesOf(engine: Engine, { measures }: Framework, area: string) {
  const ids = (fits: (measure: { polarity: string; yearFromTerms: boolean }) => boolean) =>
    [...measures.values()].filter(fits).map(({ id }) => id)
  const sql = placesSql(
    area,
    ids(({ polarity }) => polarity === 'lower'),
    ids(({ yearFromTerms }) => yearFromTerms),
  )
  return new PlaceBook(await engine.query(sql))
}
