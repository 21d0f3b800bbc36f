import type { SeriesKey } from '../framework/observation'
import { figures, ofSeries } from './seriesSql'

/** Every printing of every figure of one series, of England, the regions and all local authorities. */
export const seriesFiguresSql = (key: SeriesKey) => `${figures}
WHERE ${ofSeries(key)} AND area IN (SELECT code FROM area)`

/** Every area's statistical neighbours, the closest first: columns area, neighbour. */
export const neighboursSql = `
SELECT area, neighbour FROM neighbour GROUP BY area, neighbour ORDER BY area, min("rank")`
