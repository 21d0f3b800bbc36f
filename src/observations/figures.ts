import * as z from 'zod/mini'
import type { Row } from '../engine/port'
import type { Framework } from '../framework/framework'
import { notesAt, notesFor } from '../framework/notes'
import { type SeriesKey, seriesId } from '../framework/observation'
import { parsePeriod } from '../framework/period'
import type { Point, Series } from '../framework/series'
import { phases, qualities, symbolMeanings } from '../framework/words'

const number = z.nullable(z.number())
const figure = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  area: z.string(),
  period: z.string(),
  value: number,
  numerator: number,
  denominator: number,
  symbol: z.nullable(z.enum(symbolMeanings)),
  quality: z.enum(qualities),
  summed: z.boolean(),
  extracts: z.array(z.number()),
  rows: z.array(z.number()),
  columns: z.array(z.string()),
  raws: z.array(z.nullable(z.string())),
})

/** Series by area and `seriesId`. */
export class SeriesBook {
  readonly #series = new Map<string, Series>()
  constructor(all: Iterable<Series>) {
    for (const series of all) this.#series.set(`${series.area}|${seriesId(series.key)}`, series)
  }
  get(area: string, key: SeriesKey) {
    return this.#series.get(`${area}|${seriesId(key)}`)
  }
}

/**
 * Turns the rows of `figuresSql` into series with their notes, ordered by the end of the period.
 * @throws when a row has another shape: a fault of the program, not of a file.
 */
export function toSeries(rows: readonly Row[], framework: Framework): SeriesBook {
  const groups = new Map<
    string,
    { key: SeriesKey; area: string; points: Point[]; notes: ReturnType<typeof notesFor> }
  >()
  for (const row of rows) {
    const { measure, cohort, phase, area, extracts, ...cells } = figure.parse(row)
    const period = parsePeriod(cells.period)
    if (!period) throw new Error(`"${cells.period}" is not a period`)
    const key = { measure, cohort, phase }
    const id = `${area}|${seriesId(key)}`
    let group = groups.get(id)
    if (!group) {
      group = { key, area, points: [], notes: notesFor(framework.notes, key, area) }
      groups.set(id, group)
    }
    group.points.push({
      period,
      value: cells.value,
      numerator: cells.numerator,
      denominator: cells.denominator,
      symbol: cells.symbol,
      quality: cells.quality,
      summed: cells.summed,
      notes: notesAt(group.notes, period.label),
      origins: extracts.map((extract, index) => ({
        extract,
        row: cells.rows[index] ?? 0,
        column: cells.columns[index] ?? '',
        raw: cells.raws[index] ?? '',
      })),
    })
  }
  return new SeriesBook(
    [...groups.values()].map(({ key, area, points }) => ({
      key,
      area,
      points: points.sort(
        (a, b) => a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start),
      ),
    })),
  )
}
