import { ordinal } from '../format/ordinal'
import type { SeriesKey } from '../framework/observation'
import { readRankBook } from '../observations/ranks'
import type { Source } from '../observations/source'
import type { Rank } from '../statistics/rank'

/** `60th of 152`, `joint 60th of 152`. */
export const rankText = ({ rank, tied, of }: Omit<Rank, 'quartile'>) =>
  `${tied > 1 ? 'joint ' : ''}${ordinal(rank)} of ${of}`

/** A rank with its words. */
export interface RankWords extends Rank {
  readonly text: string
}

export type Ranks = (key: SeriesKey, period: string, value: number) => RankWords | undefined

/** The ranks that figures take among those of all local authorities. */
export async function readRanks({ engine, framework }: Source): Promise<Ranks> {
  const book = await readRankBook(engine, framework)
  return (key, period, value) => {
    const rank = book.at(key, period, value)
    return rank && { ...rank, text: rankText(rank) }
  }
}
