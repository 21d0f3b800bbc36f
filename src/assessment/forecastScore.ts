import type { Note } from '../framework/framework'
import { brokenBetween, notesAt } from '../framework/notes'
import { parsePeriod } from '../framework/period'
import { isJudgeable, type Point } from '../framework/series'
import { reached } from '../verdict/aim'
import type { ValuedPoint } from '../verdict/uncertainty/intervalMethod'
import type { SavedForecast } from './savedForecast'

/** How a kept forecast did. */
export type Score =
  | {
      readonly state: 'scored'
      readonly point: ValuedPoint
      /** The figure lies within the 80% limits. */
      readonly inside: boolean
      readonly met: boolean
      /** (chance − outcome)², the outcome being 1 where the goal was met, else 0: 0 is best, 1 worst. */
      readonly brier: number
    }
  /** The figure was never published; final. */
  | { readonly state: 'never-published'; readonly note: Note }
  /** There is an entry for the period, but no figure that may be held against the forecast. */
  | { readonly state: 'not-usable'; readonly reason: string }
  | { readonly state: 'waiting' }

/** Why the entry of the forecast's period cannot score it, if so. */
function unusable(forecast: SavedForecast, point: Point, notes: readonly Note[]): string | undefined {
  const last = parsePeriod(forecast.points.at(-1)?.period ?? '')
  const broken = last && notes.find((note) => brokenBetween([note], last, point.period))
  if (broken) return broken.sentence
  if (isJudgeable(point)) return undefined
  return (
    point.notes.find(({ kind }) => kind === 'not-credible' || kind === 'lower-bound')?.sentence ??
    `It is printed as ${point.symbol ?? 'missing'}.`
  )
}

/**
 * Scores a forecast by the figure of its period, if that has arrived. Source of the score: Brier, Verification of
 * forecasts expressed in terms of probability, Monthly Weather Review 78 (1950), for a single event.
 * @param points the figures of the forecast's series, whatever the as-at date
 * @param notes every note on the series
 */
export function score(forecast: SavedForecast, points: readonly Point[], notes: readonly Note[]): Score {
  const { period, low80, high80, chance, target, strict, polarity, decimals } = forecast
  const point = points.find((candidate) => candidate.period.label === period)
  const reason = point && unusable(forecast, point, notes)
  if (point && isJudgeable(point) && !reason) {
    const met = reached(point.value, { value: target, strict }, polarity, decimals)
    return {
      state: 'scored',
      point,
      inside: low80 <= point.value && point.value <= high80,
      met,
      brier: (chance - (met ? 1 : 0)) ** 2,
    }
  }
  const note = notesAt(notes, period).find(({ kind }) => kind === 'not-published')
  if (note) return { state: 'never-published', note }
  return reason ? { state: 'not-usable', reason } : { state: 'waiting' }
}
