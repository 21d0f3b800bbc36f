import { ordinal } from '../../format/ordinal'
import type { SeriesKey } from '../../framework/observation'
import { type Place, placesOf } from '../../observations/places'
import type { Source } from '../../observations/queries'

/** `60th of 152`, `joint 60th of 152`. */
export const placeText = ({ place, tied, areas }: Place) =>
  `${tied > 1 ? 'joint ' : ''}${ordinal(place)} of ${areas}`

/** A place with its words. */
export interface PlaceWords extends Place {
  readonly text: string
}

/** The places of one area among all local authorities. */
export interface Places {
  readonly area: string
  readonly at: (key: SeriesKey, period: string) => PlaceWords | undefined
}

export async function readPlaces({ engine, framework }: Source, area: string): Promise<Places> {
  const book = await placesOf(engine, framework, area)
  const at: Places['at'] = (key, period) => {
    const place = book.at(key, period)
    return place && { ...place, text: placeText(place) }
  }
  return { area, at }
}
