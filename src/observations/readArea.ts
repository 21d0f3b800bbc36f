import type { Engine } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesBook, toSeries } from './figures'
import { areaFiguresSql } from './seriesSql'

interface Reading {
  readonly areas: Set<string>
  readonly book: Promise<SeriesBook>
}

const readings = new WeakMap<Engine, Reading>()

/** All series of an area. Areas that are asked for at once are read in one statement, into one book. */
export function readArea(engine: Engine, framework: Framework, area: string): Promise<SeriesBook> {
  const reading = readings.get(engine)
  if (reading) {
    reading.areas.add(area)
    return reading.book
  }
  const areas = new Set([area])
  const book = Promise.resolve()
    .then(() => {
      readings.delete(engine)
      return engine.query(areaFiguresSql([...areas]))
    })
    .then((rows) => toSeries(rows, framework))
  readings.set(engine, { areas, book })
  return book
}
