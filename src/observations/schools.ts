import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { literal, type Row } from '../engine/port'
import { parsePeriod } from '../framework/period'
import type { SchoolFigure } from '../framework/school'
import { phases, symbolMeanings } from '../framework/words'
import { common, type Source } from './queries'

/** Every figure of the schools of some areas, and of these areas: of two printings the later extract's counts. */
export const schoolFiguresSql = (areas: readonly string[]) => `
  SELECT school, name, area, measure, cohort, phase, period, value, low, high, numerator, denominator, symbol,
    CAST(extract AS DOUBLE) AS extract, CAST("row" AS DOUBLE) AS "row", "column", raw
  FROM school_figure WHERE area IN (${areas.map(literal).join(', ')})
  QUALIFY row_number() OVER (PARTITION BY measure, cohort, phase, school, period ORDER BY extract DESC) = 1
  ORDER BY school, measure, cohort, period`

const number = z.nullable(z.number())
const figureRow = z.object({
  school: z.string(),
  name: z.nullable(z.string()),
  area: z.string(),
  measure: z.string(),
  cohort: z.string(),
  phase: z.enum(phases),
  period: z.string(),
  value: number,
  low: number,
  high: number,
  numerator: number,
  denominator: number,
  symbol: z.nullable(z.enum(symbolMeanings)),
  extract: z.number(),
  row: z.number(),
  column: z.string(),
  raw: z.nullable(z.string()),
})

/** @throws Error when a row is not as `schoolFiguresSql` gives it. */
export const toSchoolFigures = (rows: readonly Row[]): SchoolFigure[] =>
  rows.flatMap((row) => {
    const { period: label, raw, ...figure } = figureRow.parse(row)
    const period = parsePeriod(label)
    return period ? [{ ...figure, raw: raw ?? '', period }] : []
  })

/**
 * The figures of the schools of some areas.
 * @param prepare puts them into the engine where they are not there yet
 */
export const schoolFiguresQuery = (
  { engine, version, ready }: Source,
  areas: readonly string[],
  prepare: () => Promise<void>,
) =>
  queryOptions({
    ...common,
    enabled: ready,
    queryKey: ['schools', version, ...areas],
    queryFn: async () => {
      await prepare()
      return toSchoolFigures(await engine.query(schoolFiguresSql(areas)))
    },
  })
