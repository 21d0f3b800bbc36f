import { ordinal } from '../format/ordinal'
import type { SeriesKey } from '../framework/observation'
import type { Source } from '../observations/queries'
import { type RankAmongAreas, readRankBook } from '../observations/ranks'

/** `60th of 152`, `joint 60th of 152`. */
export const rankText = ({ rank: place, tied, areas }: RankAmongAreas) =>
  `${tied > 1 ? 'joint ' : ''}${ordinal(place)} of ${areas}`

/** A place with its words. */
export interface RankWords extends RankAmongAreas {
  readonly text: string
}

export type Ranks = (key: SeriesKey, period: string, value: number) => RankWords | undefined

/** The places that figures take among those of all local authorities. */
export async function readRanks({ engine, framework }: Source): Promise<Ranks> {
  const book = await readRankBook(engine, framework)
  return (key, period, value) => {
    const place = book.at(key, period, value)
    return place && { ...place, text: rankText(place) }
  }
}
