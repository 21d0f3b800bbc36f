import { literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { yearsLater } from '../../framework/period'
import { keySql, type Sql } from '../sql/sql'
import { textList } from './details'
import { isShare } from './limits'
import { type Counted, used } from './staged'

/** A period and the one it is compared with, which is `years` earlier. */
export interface PeriodPair {
  readonly period: string
  readonly before: string
  readonly years: number
  /** The earlier one is not in the file: it may have been accepted before. */
  readonly held: boolean
}

/** Not every year is published, and after more years than these a change is no surprise. */
const mostYears = 3

/** For each period of a file the latest earlier one in it, or, where there is none, those that may be held. */
export function periodPairs(periods: readonly string[]): PeriodPair[] {
  const present = new Set(periods)
  return [...present].flatMap((period) => {
    const earlier = Array.from({ length: mostYears }, (_, index) => index + 1).flatMap((years) => {
      const before = yearsLater(period, -years)
      return before === undefined ? [] : [{ period, before, years, held: !present.has(before) }]
    })
    const inFile = earlier.find(({ held }) => !held)
    return inFile ? [inFile] : earlier
  })
}

/**
 * How far a change may go beyond what the other areas did in the same period, by what the measure is: `usual` times
 * the usual distance, but never less than `least` nor more than `most`; `alone` where there are too few areas to know
 * what is usual. In points, for scores in steps of their last decimal, for counts in logarithms (0.7 is twice as many).
 * Chosen so that each published file raises a few.
 */
const scales = {
  share: { least: 0.5, most: 70, alone: 25 },
  rate: { least: 0.5, most: 70, alone: 25 },
  score: { least: 25, most: 200, alone: 100 },
  count: { least: 0.7, most: 2, alone: 2 },
} as const
const usual = 10
/** Fewer changes than these do not tell what is usual. */
const enough = 20

type Scale = keyof typeof scales

function scaleOf({ measures }: Framework, id: string): Scale {
  const measure = measures.get(id)
  if (measure?.unit !== 'percent') return measure?.unit ?? 'score'
  return isShare(measure) ? 'share' : 'rate'
}

function boundOf(framework: Framework, id: string, of: keyof (typeof scales)[Scale]): number {
  const scale = scaleOf(framework, id)
  const step = scale === 'score' ? 10 ** -(framework.measures.get(id)?.decimals ?? 0) : 1
  return scales[scale][of] * step
}

/** SQL that differs by measure; decided here where it is the same for all measures of the file. */
function byMeasure(measures: readonly string[], measure: Sql, sql: (id: string) => Sql | number): Sql {
  const pieces = measures.map((id) => [id, sql(id)] as const)
  const [first] = pieces
  if (pieces.every(([, piece]) => piece === first?.[1])) return String(first?.[1] ?? 'NULL')
  return `CASE ${measure} ${pieces.map(([id, piece]) => `WHEN ${literal(id)} THEN ${piece}`).join(' ')} END`
}

/** One of two percentages seems to be a fraction: nobody takes a percentage of five or more for one. */
const hundredfold = (large: Sql, small: Sql): Sql =>
  `(${small} > 0 AND ${small} <= 1 AND ${large} >= 5 AND ${large} / ${small} BETWEEN 50 AND 200)`
const lostHundredfold = hundredfold('was', 'value')
const isHundredfold: Readonly<Record<Scale, Sql>> = {
  share: `(${lostHundredfold} OR ${hundredfold('value', 'was')})`,
  rate: lostHundredfold,
  score: 'false',
  count: 'false',
}
const points = 'value - was'
const changeBy: Readonly<Record<Scale, Sql>> = {
  share: points,
  rate: points,
  score: points,
  count: 'ln((greatest(value, 0) + 5) / (greatest(was, 0) + 5))',
}
/**
 * Selects the used figures that differ in an unusual way from the one before them in their series, in the file or among
 * those accepted: `id` (the figure's rowid), `key`, `was` and its period `before`, how far the change goes `beyond`
 * that of the other areas, the `bound` it goes beyond, and whether it is `hundredfold`. `undefined` where no figure can
 * have one before it.
 */
export function unusualSql({ table, groups, framework }: Omit<Counted, 'unusual'>): Sql | undefined {
  const pairs = periodPairs(groups.map(({ period }) => period))
  if (pairs.length === 0) return undefined
  const values = pairs.map(
    ({ period, before, years, held }, n) =>
      `(${n}, ${literal(period)}, ${literal(before)}, ${years}, ${held})`,
  )
  const measures = [...new Set(groups.map(({ measure }) => measure))]
  const held = pairs.filter((pair) => pair.held).map(({ before }) => before)
  const each = (by: Readonly<Record<Scale, Sql>>) =>
    byMeasure(measures, 'measure', (id) => by[scaleOf(framework, id)])
  const bound = (of: 'least' | 'most' | 'alone') =>
    byMeasure(measures, 'any_value(measure)', (id) => boundOf(framework, id, of))
  const accepted = `UNION ALL
      SELECT key, n, was FROM (
        SELECT ${keySql('area', 'pairs.period')} AS key, n, value AS was, years, file
        FROM observation JOIN pairs ON observation.period = before AND held
        WHERE measure IN (${textList(measures)}) AND observation.period IN (${textList(held)}) AND value IS NOT NULL
      ) QUALIFY row_number() OVER (PARTITION BY key ORDER BY years, file DESC) = 1`
  return `WITH pairs(n, period, before, years, held) AS (VALUES ${values.join(', ')}),
    figures AS (
      SELECT rowid AS id, key, series, kind, measure, period, value
      FROM ${table} WHERE ${used} AND value IS NOT NULL AND measure IS NOT NULL
    ),
    earlier AS (
      SELECT hash(series, pairs.period) AS key, n, value AS was
      FROM figures JOIN pairs ON figures.period = before AND NOT held
      ${held.length === 0 ? '' : accepted}
    ),
    changes AS (
      SELECT id, key, kind, hash(kind, period) AS time, measure, n, was, ${each(changeBy)} AS change,
        ${each(isHundredfold)} AS hundredfold
      FROM figures JOIN earlier USING (key)
    ),
    middles AS (
      SELECT time, CASE WHEN count(*) >= ${enough} THEN median(change) ELSE 0 END AS middle FROM changes GROUP BY time
    ),
    bounds AS (
      SELECT kind, CASE WHEN count(*) >= ${enough}
        THEN least(${bound('most')}, greatest(${bound('least')}, ${usual} * median(abs(change - middle))))
        ELSE ${bound('alone')} END AS bound
      FROM changes JOIN middles USING (time) GROUP BY kind
    )
    SELECT id, key, was, before, change - middle AS beyond, bound, hundredfold
    FROM changes JOIN middles USING (time) JOIN bounds USING (kind) JOIN pairs USING (n)
    WHERE hundredfold OR abs(change - middle) > bound`
}
