import * as z from 'zod/mini'
import { type Engine, literal, type Row } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { phases } from '../framework/vocabulary'
import { type Rank, rankOf } from '../statistics/rank'
import { allAuthorities } from './areas'
import { summedMeasures } from './queryOptions'
import { figuresByArea } from './yearsFromTerms'

/**
 * The values of all local authorities in every series of some goals and every period: columns measure, cohort, phase,
 * period, values.
 */
const valuesSql = (goals: readonly SeriesKey[], summed: readonly string[]) => `
WITH ${figuresByArea(allAuthorities, summed)}
SELECT measure, cohort, phase, period, list(value) AS values
FROM figures
WHERE value IS NOT NULL
  AND (measure, cohort, phase) IN (${goals.map(({ measure, cohort, phase }) => `(${[measure, cohort, phase].map(literal).join(', ')})`).join(', ')})
GROUP BY ALL`

const valuesRow = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  period: z.string(),
  values: z.array(z.number()),
})

/** The ranks that values take among all local authorities, by series and period; the rule is statistics/rank.ts. */
export class RankBook {
  readonly #values = new Map<string, readonly number[]>()
  readonly #measures: Framework['measures']
  constructor(rows: readonly Row[], { measures }: Framework) {
    this.#measures = measures
    for (const row of rows) {
      const { period, values, ...key } = valuesRow.parse(row)
      this.#values.set(`${seriesId(key)}|${period}`, values)
    }
  }
  /** The rank of one of the values; none of any other, such as that of an area beside one it succeeded. */
  at(key: SeriesKey, period: string, value: number): Rank | undefined {
    const values = this.#values.get(`${seriesId(key)}|${period}`)
    const measure = this.#measures.get(key.measure)
    const rank = values && measure && rankOf(values, value, measure.polarity)
    return rank && rank.tied > 0 ? rank : undefined
  }
}

/** Asks for the values of every goal's series, so that any rank among them can be told. */
export async function readRankBook(engine: Engine, framework: Framework) {
  const sql = valuesSql(framework.goals, summedMeasures(framework))
  return new RankBook(await engine.query(sql), framework)
}
