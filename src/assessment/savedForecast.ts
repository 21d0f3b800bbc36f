import * as z from 'zod/mini'
import { parsePeriod } from '../framework/period'
import { polarities } from '../framework/vocabulary'
import type { Verdict } from '../verdict/verdict'

const label = z.string().check(z.refine((text) => parsePeriod(text) !== undefined))
const date = z.string().check(z.refine((text) => parsePeriod(text)?.kind === 'day'))

/** Grows when a kept forecast takes another form. */
export const savedForecastVersion = 1

/** A forecast as it was made, to be scored when its figure arrives. Values in the measure's unit, dates ISO. */
export const savedForecastSchema = z
  .object({
    version: z.literal(savedForecastVersion),
    goal: z.string(),
    area: z.string(),
    /** As at this date: from figures that could be known by then. */
    made: date,
    /** The day it was kept. */
    kept: date,
    period: label,
    value: z.number(),
    low80: z.number(),
    high80: z.number(),
    /** Probability that the figure reaches the target. */
    chance: z.number().check(z.minimum(0), z.maximum(1)),
    target: z.number(),
    /** The figure must be better than the target; to equal it is not enough. */
    strict: z.boolean(),
    polarity: z.enum(polarities),
    /** At which figure and target are compared. */
    decimals: z.int().check(z.minimum(0), z.maximum(10)),
    /** The figures it was made from. */
    points: z.array(z.object({ period: label, value: z.number() })).check(z.minLength(1)),
  })
  .check(z.refine(({ low80, value, high80 }) => low80 <= value && value <= high80))

export type SavedForecast = z.infer<typeof savedForecastSchema>

/** Tells kept forecasts apart: one goal and area, as at one date, kept on one day. */
export const savedForecastId = ({ goal, area, period, made, kept }: SavedForecast) =>
  [goal, area, period, made, kept].join(' ')

/** The same forecast, on whatever day it was kept. */
export const isSameForecast = (a: SavedForecast, b: SavedForecast) =>
  savedForecastId({ ...a, kept: '' }) === savedForecastId({ ...b, kept: '' }) &&
  a.value === b.value &&
  a.chance === b.chance

/** What there is to keep of a verdict; nothing where it holds no forecast, or one without a chance. */
export function toSavedForecast({ goal, measure, asAt, forecast }: Verdict, area: string, today: string) {
  if (forecast.period === undefined) return undefined
  const { period, value, low80, high80, chance, target, points } = forecast
  if (chance === undefined || target === undefined) return undefined
  const kept: SavedForecast = {
    version: savedForecastVersion,
    goal: goal.id,
    area,
    made: asAt,
    kept: today,
    period: period.label,
    value,
    low80,
    high80,
    chance,
    target,
    strict: goal.aim?.kind === 'beyond',
    polarity: measure.polarity,
    decimals: goal.decimals,
    points: points.map((point) => ({ period: point.period.label, value: point.value })),
  }
  return kept
}
