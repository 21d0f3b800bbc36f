import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { groupSizes } from '../../src/assessment/groupSizes'
import { repeatsOf } from '../../src/assessment/repeats'
import type { ForecastRecord, Measure } from '../../src/framework/framework'
import type { Point } from '../../src/framework/series'
import { forecastPoints } from '../../src/statistics/forecast'
import { quantile } from '../../src/statistics/quantiles'
import { scales } from '../../src/statistics/scale'
import { carriedOn } from '../../src/verdict/forecast'
import { runsOf } from '../../src/verdict/trend'
import type { ValuedPoint } from '../../src/verdict/uncertainty/intervalMethod'
import { uncertaintyOf } from '../../src/verdict/uncertainty/uncertainty'
import type { Published } from './published'
import { type Family, type Row, shareOf } from './row'

/** A forecast of the past, and what came. */
interface Past {
  readonly area: string
  readonly period: string
  /** How far off it was, on its scale, by half its 80% range: 1 or less lies within. */
  readonly off: number
}

const wanted = 0.8
/** Fewer forecasts tell little of one in five. */
const enough = 100
const folds = 10

function pastOf(
  measure: Measure,
  run: readonly ValuedPoint[],
  needed: number,
  uncertaintyAt: (point: Point) => ReturnType<typeof uncertaintyOf>,
) {
  return run.flatMap((next, at) => {
    const made =
      at < needed ? undefined : carriedOn(measure, run.slice(0, at), next.period, uncertaintyAt, { needed })
    if (!made) return []
    const came = scales[made.scale].to(next.value, 0.5 * 10 ** -measure.decimals)
    return [
      {
        period: next.period.label,
        off: Math.abs(came - made.line.value) / (made.line.high80 - made.line.value),
      },
    ]
  })
}

/** Every forecast of a measure that could have been made from so many figures or more, of whatever group of pupils. */
const pastForecasts = ({ areas, book, framework }: Published, measure: Measure, needed: number): Past[] =>
  areas.flatMap((area) =>
    book
      .of(area)
      .filter(({ key }) => key.measure === measure.id)
      .flatMap(({ key, points: all }) => {
        const points = all.filter(({ period }) => period.kind !== 'term')
        const around = {
          points,
          sizes: groupSizes({ framework, book }, area, key),
          repeats: repeatsOf({ framework, book }, area, key),
        }
        return runsOf(points).flatMap((run) =>
          pastOf(measure, run, needed, (point) => uncertaintyOf(measure, point, around)).map((one) => ({
            ...one,
            area,
          })),
        )
      }),
  )

/** The factor that makes four in five ranges hold, to two decimals and never below 1. */
function factorOf(past: readonly Past[]): number {
  const sorted = past.map(({ off }) => off).sort((a, b) => a - b)
  return Math.max(1, Math.ceil(100 * quantile(sorted, wanted)) / 100)
}

/** The share held when each tenth of the areas is widened by what the other nine tell. */
function heldElsewhere(past: readonly Past[]): number {
  const areas = [...new Set(past.map(({ area }) => area))].sort()
  const fold = new Map(areas.map((area, at) => [area, at % folds]))
  const held = Array.from({ length: folds }, (_, at) => {
    const factor = factorOf(past.filter(({ area }) => fold.get(area) !== at))
    return past.filter(({ area, off }) => fold.get(area) === at && off <= factor).length
  })
  return held.reduce((sum, one) => sum + one, 0) / past.length
}

/** How the ranges of past forecasts held, for each measure whose published figures tell. */
export function forecastRecords(published: Published): ForecastRecord[] {
  return [...published.framework.measures.values()].flatMap((measure) => {
    for (const figures of [forecastPoints, forecastPoints - 1]) {
      const past = pastForecasts(published, measure, figures)
      if (past.length < enough) continue
      return [
        {
          measure: measure.id,
          figures,
          forecasts: past.length,
          areas: new Set(past.map(({ area }) => area)).size,
          periods: new Set(past.map(({ period }) => period)).size,
          factor: factorOf(past),
          held: Math.round(100 * heldElsewhere(past)),
          heldBefore: Math.round(100 * shareOf(past, ({ off }) => off <= 1)),
        },
      ]
    }
    return []
  })
}

/** Writes the records where the app reads them. */
export function keepForecastRecords(records: readonly ForecastRecord[]) {
  const path = fileURLToPath(new URL('../../datasets/framework/forecast-coverage.csv', import.meta.url))
  const header = 'measure,figures,forecasts,areas,periods,factor,held,held_before'
  const lines = records.map((record) =>
    [
      record.measure,
      record.figures,
      record.forecasts,
      record.areas,
      record.periods,
      record.factor.toFixed(2),
      record.held,
      record.heldBefore,
    ].join(','),
  )
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`)
}

/** How often the 80% range of a forecast holds the figure that came, as it is and before it was widened. */
export const forecasts = (records: readonly ForecastRecord[]): Family => ({
  title: 'Forecast: how often its 80% range held the published figure',
  rows: records.flatMap(
    ({ measure, figures, forecasts: cases, areas, periods, factor, held, heldBefore }): Row[] => {
      const made = `published figures of ${areas} areas and ${periods} ${periods === 1 ? 'period' : 'periods'}, from ${figures} figures or more`
      return [
        ...(factor > 1
          ? [
              {
                rule: `${measure}, not widened (not used)`,
                claim: '80%',
                measured: heldBefore / 100,
                cases,
                made,
              },
            ]
          : []),
        {
          rule: factor > 1 ? `${measure}, widened by ${factor.toFixed(2)}` : measure,
          claim: '80% or more',
          measured: held / 100,
          cases,
          made,
        },
      ]
    },
  ),
})
