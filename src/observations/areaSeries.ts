import { queryOptions } from '@tanstack/react-query'
import { type Engine, literal, type Row } from '../engine/port'
import type { Framework } from '../framework/framework'
import { type SeriesKey, seriesId } from '../framework/observation'
import { halfAnHour, queryDefaults, type Source } from './queryOptions'
import { SeriesBook, toSeries } from './seriesBook'

const printings = `
SELECT measure, cohort, phase, area, period, value, numerator, denominator, symbol, quality, file, "row", "column", raw
FROM observation`

/** Every printing of every figure of some areas, one row a cell; `toSeries` chooses among them. */
export const areaFiguresSql = (areas: readonly string[]) => `${printings}
WHERE area IN (${areas.map(literal).join(', ')})`

/** The condition that a row is of a series. */
export const ofSeries = ({ measure, cohort, phase }: SeriesKey) =>
  `measure = ${literal(measure)} AND cohort = ${literal(cohort)} AND phase = ${literal(phase)}`

/**
 * A series, those that count the pupils its figures are of where they have no counts of their own, and those that count
 * each child once.
 */
const withSizes = ({ measures, sizeMeasure }: Framework, key: SeriesKey): SeriesKey[] => {
  const { ofPupils, pupilsFrom, countedOnce = [] } = measures.get(key.measure) ?? {}
  const sizes = ofPupils ? [...(pupilsFrom === undefined ? [] : [pupilsFrom]), sizeMeasure] : []
  return [key, ...[...sizes, ...countedOnce].map((measure) => ({ ...key, measure }))]
}

/** Every printing of every figure of one series and its sizes, of England, the regions and all local authorities. */
export const seriesFiguresSql = (framework: Framework, key: SeriesKey) => `${printings}
WHERE (${withSizes(framework, key)
  .map((one) => `(${ofSeries(one)})`)
  .join(' OR ')}) AND area IN (SELECT code FROM area)`

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

/** All series of one area, kept for the next time it is chosen. */
export const areaQuery = ({ engine, framework, version, ready }: Source, area: string) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    gcTime: halfAnHour,
    queryKey: ['area', version, area],
    queryFn: () => readArea(engine, framework, area),
  })

/** All series of some areas; those read before are not read again. */
export const areaSeriesQuery = (source: Source, areas: readonly string[]) =>
  queryOptions({
    ...queryDefaults,
    enabled: source.ready,
    queryKey: ['series', source.version, ...areas],
    queryFn: async ({ client }) => {
      const read = areas.map(async (area) => {
        const book = await client.ensureQueryData(areaQuery(source, area))
        return book.of(area)
      })
      return new SeriesBook((await Promise.all(read)).flat())
    },
  })

/** One series of England, the regions and all local authorities, with what its intervals rest on. */
export const everyAreaQuery = ({ engine, framework, version, ready }: Source, key: SeriesKey) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    gcTime: halfAnHour,
    queryKey: ['every area', version, seriesId(key)],
    queryFn: async () => toSeries(await engine.query(seriesFiguresSql(framework, key)), framework),
  })
