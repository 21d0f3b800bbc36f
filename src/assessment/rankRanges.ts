import type { RankRange, simulatedRanks } from '../statistics/rankSimulation'
import { type Elsewhere, uncertaintyIn } from './comparators'
import type { Distribution, Figures } from './distribution'

/** The ranks chance allows the local authorities of one period, or why that is not known. */
export type RankRanges =
  | {
      /** By the code of the area. */
      readonly byArea: ReadonlyMap<string, RankRange>
      /** So many have no interval: chance in their figures is left out. */
      readonly held: number
      readonly of: number
    }
  | { readonly byArea?: undefined; readonly held: number; readonly of: number }

/** Where more than one in ten figures has no interval, holding them still would make every range too narrow. */
const mostHeld = 0.1

/** Draws ranks, here or in a worker. */
export type DrawRanks = (...of: Parameters<typeof simulatedRanks>) => Promise<RankRange[]>

/**
 * The ranks chance allows each authority, all figures drawn together from their own intervals. A figure without an
 * interval stays where it is published.
 */
export async function rankRanges(
  { framework, book, key, measure }: Figures,
  asAt: Elsewhere['asAt'],
  { ranked }: Distribution,
  drawRanks: DrawRanks,
): Promise<RankRanges> {
  const figures = ranked.map(({ code, point }) => {
    const { value } = point
    const interval = uncertaintyIn({ framework, book, asAt }, code, key, point)
    return {
      code,
      known: interval.why === undefined,
      value,
      low: interval.why === undefined ? interval.low : value,
      high: interval.why === undefined ? interval.high : value,
    }
  })
  const held = figures.filter(({ known }) => !known).length
  const of = figures.length
  if (held > mostHeld * of) return { held, of }
  const ranges = await drawRanks(figures, measure.polarity)
  return {
    byArea: new Map(
      figures.flatMap(({ code, known }, index): [string, RankRange][] => {
        const range = ranges[index]
        return known && range ? [[code, range]] : []
      }),
    ),
    held,
    of,
  }
}
