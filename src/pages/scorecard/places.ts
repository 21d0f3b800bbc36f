import { ordinal } from '../../format/ordinal'
import type { SeriesKey } from '../../framework/observation'
import { type Place, readPlaceBook } from '../../observations/places'
import type { Source } from '../../observations/queries'

/** `60th of 152`, `joint 60th of 152`. */
export const placeText = ({ place, tied, areas }: Place) =>
  `${tied > 1 ? 'joint ' : ''}${ordinal(place)} of ${areas}`

/** A place with its words. */
export interface PlaceWords extends Place {
  readonly text: string
}

export type Places = (key: SeriesKey, period: string, value: number) => PlaceWords | undefined

/** The places that figures take among those of all local authorities. */
export async function readPlaces({ engine, framework }: Source): Promise<Places> {
  const book = await readPlaceBook(engine, framework)
  return (key, period, value) => {
    const place = book.at(key, period, value)
    return place && { ...place, text: placeText(place) }
  }
}
