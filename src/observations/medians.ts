import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Row } from '../engine/port'
import { type SeriesKey, seriesId } from '../framework/observation'
import { termNames } from '../framework/period'
import { phases } from '../framework/vocabulary'
import { areasNeeded } from '../statistics/quantiles'
import { afterAreas, ofSeries } from './areaSeries'
import { allAuthorities, neighboursOf } from './areas'
import { precedenceSql } from './printings'
import { queryDefaults, type Source, summedMeasures } from './queryOptions'
import { figuresByArea, isTermSql, yearOfTermSql } from './yearsFromTerms'

/**
 * The median of a group of areas in every period: columns measure, cohort, phase, period, median, areas (how many have a
 * value). DuckDB's `median` is that of statistics/quantiles.ts; tests/engine/rules.test.ts holds them together.
 */
const medianSql = (areas: string, summed: readonly string[], needed: number) => `
WITH ${figuresByArea(areas, summed)}
SELECT measure, cohort, phase, period, median(value) AS median, CAST(count(value) AS DOUBLE) AS areas
FROM figures
GROUP BY ALL
HAVING count(value) >= ${needed}`

/** The median of all local authorities. */
export const allAuthoritiesMedianSql = (summed: readonly string[]) =>
  medianSql(allAuthorities, summed, areasNeeded.authorities)

/** The median of an area's statistical neighbours. */
export const neighboursMedianSql = (area: string, summed: readonly string[]) =>
  medianSql(neighboursOf(area), summed, areasNeeded.neighbours)

const medianRow = z.object({
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  period: z.string(),
  median: z.number(),
  areas: z.number(),
})

export interface Median {
  readonly period: string
  readonly value: number
  /** How many areas have a value in this period. */
  readonly areas: number
}

/** The medians of a group of areas, by series and period. */
export class MedianBook {
  readonly #medians = new Map<string, Map<string, Median>>()
  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const { measure, cohort, phase, period, median, areas } = medianRow.parse(row)
      const id = seriesId({ measure, cohort, phase })
      const periods = this.#medians.get(id) ?? new Map<string, Median>()
      periods.set(period, { period, value: median, areas })
      this.#medians.set(id, periods)
    }
  }
  at(key: SeriesKey, period: string) {
    return this.#medians.get(seriesId(key))?.get(period)
  }
  all(key: SeriesKey): Median[] {
    return [...(this.#medians.get(seriesId(key))?.values() ?? [])]
  }
}

/** The median of all local authorities, every series and period. */
export const mediansQuery = ({ engine, framework, version, ready }: Source) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['medians', version],
    queryFn: async () => {
      await afterAreas(engine)
      return new MedianBook(await engine.query(allAuthoritiesMedianSql(summedMeasures(framework))))
    },
  })

/** The median of one area's statistical neighbours, every series and period. */
export const neighboursMedianQuery = ({ engine, framework, version, ready }: Source, area: string) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['neighbours', version, area],
    queryFn: async () =>
      new MedianBook(await engine.query(neighboursMedianSql(area, summedMeasures(framework)))),
  })

/**
 * The files one series' medians are worked out from: columns period, file. The median is that of `area`'s neighbours, or
 * of all local authorities. Where `summed`, three terms stand for the year of an area without a figure of it.
 */
const medianFilesSql = (key: SeriesKey, area: string | undefined, summed: boolean) => `
WITH counted AS (
  SELECT area, period, file, value FROM observation
  WHERE ${ofSeries(key)} AND area IN (${area === undefined ? allAuthorities : neighboursOf(area)})
  QUALIFY row_number() OVER (PARTITION BY area, period ORDER BY ${precedenceSql()} DESC) = 1
)
SELECT period, file FROM counted WHERE value IS NOT NULL
UNION
SELECT period, file FROM (
  SELECT area, ${yearOfTermSql()} AS period, file FROM counted
  WHERE ${summed} AND ${isTermSql} AND value IS NOT NULL
  QUALIFY count(*) OVER (PARTITION BY area, ${yearOfTermSql('counted.period')}) = ${termNames.length}
) ANTI JOIN counted USING (area, period)
ORDER BY period, file`

const fileRow = z.object({ period: z.string(), file: z.number() })

/**
 * The numbers of the files a series' medians are worked out from, by period.
 * @param area whose statistical neighbours are meant; without it, all local authorities
 */
export const medianFilesQuery = (
  { engine, framework, version, ready }: Source,
  key: SeriesKey,
  area?: string,
) =>
  queryOptions({
    ...queryDefaults,
    enabled: ready,
    queryKey: ['median files', version, seriesId(key), area],
    queryFn: async () => {
      const summed = framework.measures.get(key.measure)?.yearFromTerms ?? false
      const found = new Map<string, number[]>()
      for (const row of await engine.query(medianFilesSql(key, area, summed))) {
        const { period, file } = fileRow.parse(row)
        found.set(period, [...(found.get(period) ?? []), file])
      }
      return found
    },
  })
