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

const listed = (words: Iterable<string>) => [...new Set(words)].map(literal).join(', ')

/** Every printing of every figure of an area's statistical neighbours, of the measures and cohorts of some series. */
export const neighbourFiguresSql = (area: string, keys: readonly SeriesKey[]) => `${figures}
WHERE area IN (SELECT neighbour FROM neighbour WHERE area = ${literal(area)})
  AND measure IN (${listed(keys.map(({ measure }) => measure))})
  AND cohort IN (${listed(keys.map(({ cohort }) => cohort))})`
