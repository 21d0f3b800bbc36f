import * as z from 'zod/mini'
import type { Row } from '../engine/port'
import { type SeriesKey, seriesId } from '../framework/observation'
import { phases } from '../framework/vocabulary'

const middleRow = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  period: z.string(),
  middle: z.number(),
  areas: z.number(),
})

export interface Median {
  readonly period: string
  readonly value: number
  /** How many areas have a value in this period. */
  readonly areas: number
}

/** The middles of a group of areas, by series and period. */
export class MedianBook {
  readonly #middles = new Map<string, Map<string, Median>>()
  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const { measure, cohort, phase, period, middle, areas } = middleRow.parse(row)
      const id = seriesId({ measure, cohort, phase })
      const periods = this.#middles.get(id) ?? new Map<string, Median>()
      periods.set(period, { period, value: middle, areas })
      this.#middles.set(id, periods)
    }
  }
  at(key: SeriesKey, period: string) {
    return this.#middles.get(seriesId(key))?.get(period)
  }
  all(key: SeriesKey): Median[] {
    return [...(this.#middles.get(seriesId(key))?.values() ?? [])]
  }
}
