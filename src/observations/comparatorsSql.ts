import { literal } from '../engine/port'
import type { SeriesKey } from '../framework/observation'
import { figures, ofSeries } from './seriesSql'

/** Every printing of every figure of one series, of England, the regions and all local authorities. */
export const seriesFiguresSql = (key: SeriesKey) => `${figures}
WHERE ${ofSeries(key)} AND area IN (SELECT code FROM area)`

/** An area's statistical neighbours, the closest first: column neighbour. */
export const neighboursSql = (area: string) => `
SELECT neighbour FROM neighbour WHERE area = ${literal(area)}
GROUP BY neighbour ORDER BY min("rank")`
