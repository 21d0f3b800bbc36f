import type { Framework } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import { hasNote } from '../framework/series'
import type { MedianBook } from '../observations/medians'
import type { SeriesBook } from '../observations/seriesBook'
import { areasNeeded, neighboursMedian } from '../statistics/quantiles'

/** What a comparator has for one series and period: a figure, or the reason why there is none. */
export type ComparatorFigure =
  | {
      readonly value: number
      /** Of how many areas it is the middle. */
      readonly areas?: number
      /** The sum of three terms' rates. */
      readonly summed: boolean
      readonly reason?: undefined
    }
  | { readonly value?: undefined; readonly reason: string }

/** One comparator: a column of the table. */
export interface ComparisonColumn {
  /** `england`, `region`, `neighbours`, `middle`, or the code of a neighbour. */
  readonly id: string
  readonly name: string
  /** Its figure of a series, by period label. */
  readonly find: (key: SeriesKey, period: string) => ComparatorFigure
}

export interface ColumnInput {
  readonly framework: Framework
  readonly area: string
  /** Codes of the statistical neighbours, the closest first. */
  readonly closest: readonly string[]
  /** England's, the region's and the neighbours' figures. */
  readonly book: SeriesBook
  readonly medians: MedianBook
}

const noFigure = (period: string): ComparatorFigure => ({ reason: `no figure for ${period}` })

const ofArea =
  (book: SeriesBook, code: string): ComparisonColumn['find'] =>
  (key, label) => {
    const point = book.get(code, key)?.points.find(({ period }) => period.label === label)
    if (!point) return noFigure(label)
    if (hasNote(point, 'not-credible')) return { reason: `its figure for ${label} is not credible` }
    if (hasNote(point, 'lower-bound')) return { reason: `its figure for ${label} is a lower bound` }
    if (point.value === null) return { reason: `${label}: ${point.symbol ?? 'no figure'}` }
    return { value: point.value, summed: point.summed }
  }

const ofMedians =
  (book: MedianBook): ComparisonColumn['find'] =>
  (key, label) => {
    const middle = book.at(key, label)
    return middle ? { value: middle.value, areas: middle.areas, summed: false } : noFigure(label)
  }

const ofNeighbours =
  (each: readonly ComparisonColumn[]): ComparisonColumn['find'] =>
  (key, label) => {
    const median = neighboursMedian(each.flatMap(({ find }) => find(key, label).value ?? []))
    return median
      ? { ...median, summed: false }
      : { reason: `fewer than ${areasNeeded.neighbours} neighbours have one for ${label}` }
  }

/** England, the region, the neighbours' median, the middle of all local authorities, then each neighbour. */
export function comparisonColumns({
  framework,
  area,
  closest,
  book,
  medians,
}: ColumnInput): ComparisonColumn[] {
  const nameOf = (code: string) => framework.areas.get(code)?.name ?? code
  const region = framework.areas.get(area)?.region ?? ''
  const neighbours = closest.map((code) => ({ id: code, name: nameOf(code), find: ofArea(book, code) }))
  return [
    { id: 'england', name: 'England', find: ofArea(book, framework.nation) },
    { id: 'region', name: nameOf(region), find: ofArea(book, region) },
    { id: 'neighbours', name: 'Neighbours’ median', find: ofNeighbours(neighbours) },
    { id: 'middle', name: 'Middle of all local authorities', find: ofMedians(medians) },
    ...neighbours,
  ]
}
