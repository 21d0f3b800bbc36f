import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { literal, type Row } from '../engine/port'
import { parsePeriod } from '../framework/period'
import type { SchoolFigure } from '../framework/school'
import { phases, symbolMeanings } from '../framework/vocabulary'
import { precedenceSql } from './printings'
import { queryDefaults, type Source } from './queryOptions'

/** What dropped lists of schools call each: the latest list counts. */
const latestNames = (by: 'school' | 'urn') =>
  `SELECT ${by}, arg_max(name, file) AS name FROM school_name WHERE ${by} IS NOT NULL GROUP BY ${by}`

/** Every figure of the schools of some areas, and of these areas, the printing that counts. */
export const schoolFiguresSql = (areas: readonly string[]) => `
  SELECT f.school, coalesce(by_number.name, by_urn.name, f.name) AS name, f.area, measure, cohort, phase, period, value, low, high, numerator, denominator, symbol,
    CAST(f.file AS DOUBLE) AS file, CAST(f."row" AS DOUBLE) AS "row", f."column", raw
  FROM school_figure f LEFT JOIN (${latestNames('school')}) by_number ON by_number.school = f.school
    LEFT JOIN (${latestNames('urn')}) by_urn ON by_urn.urn = f.urn
  WHERE f.area IN (${areas.map(literal).join(', ')})
  QUALIFY row_number() OVER (PARTITION BY measure, cohort, phase, f.school, period ORDER BY ${precedenceSql('f')} DESC) = 1
  ORDER BY f.school, measure, cohort, period`

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
  file: z.number(),
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
    ...queryDefaults,
    enabled: ready,
    queryKey: ['schools', version, ...areas],
    queryFn: async () => {
      await prepare()
      return toSchoolFigures(await engine.query(schoolFiguresSql(areas)))
    },
  })
