import * as z from 'zod/mini'
import type { Row } from '../engine/port'
import type { Framework } from '../framework/framework'
import { notesAt, notesFor } from '../framework/notes'
import { type Origin, type SeriesKey, seriesId } from '../framework/observation'
import { parsePeriod } from '../framework/period'
import type { Point, Series } from '../framework/series'
import { phases, qualities, symbolMeanings } from '../framework/vocabulary'
import { disagree, lends, mayLend, precedes } from './printings'
import { yearsFromTerms } from './yearsFromTerms'

const number = z.nullable(z.number())
const printing = z.object({
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
  file: z.number(),
  row: z.number(),
  column: z.string(),
  raw: z.nullable(z.string()),
})
type Printing = z.infer<typeof printing>

/** Series by area and `seriesId`. */
export class SeriesBook {
  readonly #series = new Map<string, Series>()
  constructor(all: Iterable<Series>) {
    for (const series of all) this.#series.set(`${series.area}|${seriesId(series.key)}`, series)
  }
  get(area: string, key: SeriesKey) {
    return this.#series.get(`${area}|${seriesId(key)}`)
  }
  /** All series of an area. */
  of(area: string): Series[] {
    return [...this.#series.values()].filter((series) => series.area === area)
  }
}

const originOf = ({ file, row, column, raw }: Printing): Origin => ({
  file,
  row,
  column,
  raw: raw ?? '',
})

type Counts = Pick<Point, 'numerator' | 'denominator' | 'countsRecovered'>

/**
 * The counts behind the printing that counts. Where it has none, a recovered printing of the same figure lends its own:
 * they were worked out from that very figure.
 */
function countsOf(of: Printing, printings: readonly Printing[]): Counts {
  const [last] = printings.filter(mayLend).sort((a, b) => b.file - a.file)
  const bare = of.numerator === null && of.denominator === null
  const { numerator, denominator, quality } = bare && last && lends(of.value, last.value) ? last : of
  return {
    numerator,
    denominator,
    ...(quality === 'recovered' && denominator !== null ? { countsRecovered: true } : {}),
  }
}

/** @param printings of one figure, at least one */
function toPoint(printings: readonly Printing[], notes: Point['notes'], decimals: number): Point {
  const of = printings.reduce((best, one) => (precedes(one, best) ? one : best))
  const { value, symbol, quality } = of
  const period = parsePeriod(of.period)
  if (!period) throw new Error(`"${of.period}" is not a period`)
  return {
    period,
    value,
    ...countsOf(of, printings),
    symbol,
    quality,
    summed: false,
    notes: notesAt(notes, period.label),
    origins: [originOf(of)],
    others: printings
      .filter((printing) => disagree(of, printing, decimals))
      .sort((a, b) => b.file - a.file)
      .map((printing) => ({
        value: printing.value,
        symbol: printing.symbol,
        quality: printing.quality,
        origin: originOf(printing),
      })),
  }
}

const byTime = (a: Point, b: Point) =>
  a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start)

/**
 * Turns the rows of `areaFiguresSql` into series with their notes, ordered by the end of the period: of several
 * printings of a figure the one that counts, with those that disagree beside it, and academic years added up from their
 * terms where the measure allows it; each with the release it could first be known by.
 * @throws when a row has another shape: a fault of the program, not of a file.
 */
export function toSeries(rows: readonly Row[], framework: Framework): SeriesBook {
  const groups = new Map<string, { key: SeriesKey; area: string; figures: Map<string, Printing[]> }>()
  for (const row of rows) {
    const figure = printing.parse(row)
    const { measure, cohort, phase, area, period } = figure
    const key = { measure, cohort, phase }
    const id = `${area}|${seriesId(key)}`
    const group = groups.get(id) ?? { key, area, figures: new Map() }
    groups.set(id, group)
    const held = group.figures.get(period)
    if (held) held.push(figure)
    else group.figures.set(period, [figure])
  }
  return new SeriesBook(
    [...groups.values()].map(({ key, area, figures }) => {
      const notes = notesFor(framework.notes, key, area)
      const measure = framework.measures.get(key.measure)
      const points = [...figures.values()].map((of) => toPoint(of, notes, measure?.decimals ?? 0))
      const years = measure?.yearFromTerms ? yearsFromTerms(points, notes) : []
      const dated = [...points, ...years].map((point) => {
        const release = framework.releases.of(key.measure, point.period)
        return release ? { ...point, release } : point
      })
      return { key, area, points: dated.sort(byTime) }
    }),
  )
}
