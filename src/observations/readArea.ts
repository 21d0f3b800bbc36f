import type { Engine, Row } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesBook, toSeries } from './figures'
import { areaFiguresSql } from './seriesSql'

interface Reading {
  readonly areas: Set<string>
  /** Its statement is on its way. */
  readonly sent: Promise<{ readonly rows: Promise<Row[]> }>
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
  const sent = Promise.resolve().then(() => {
    readings.delete(engine)
    return { rows: engine.query(areaFiguresSql([...areas])) }
  })
  const book = sent.then(({ rows }) => rows).then((rows) => toSeries(rows, framework))
  readings.set(engine, { areas, sent, book })
  return book
}

/** Areas that are asked for at the same time go first: what waits for this comes behind them. */
export async function afterAreas(engine: Engine) {
  await readings.get(engine)?.sent
}
