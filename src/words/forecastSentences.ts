import type { Score } from '../assessment/forecastScore'
import type { SavedForecast } from '../assessment/savedForecast'
import { formatNumber, formatValue } from '../format/numbers'
import type { ForecastRecord, Measure } from '../framework/framework'
import { longDate, parsePeriod } from '../framework/period'

/** Shares a reader knows from daily life: numerator and denominator. */
const shares = [
  [1, 100],
  [1, 50],
  [1, 20],
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
  [49, 50],
  [99, 100],
] as const

const odds = (chance: number) => Math.log(chance / (1 - chance))

/** A chance as a frequency: `about 1 in 10`, `less than 1 in 100`. */
export function chanceText(chance: number): string {
  if (chance < 0.005) return 'less than 1 in 100'
  if (chance > 0.995) return 'more than 99 in 100'
  const [of, out] = shares.reduce((best, share) =>
    Math.abs(odds(share[0] / share[1]) - odds(chance)) < Math.abs(odds(best[0] / best[1]) - odds(chance))
      ? share
      : best,
  )
  return `about ${of} in ${out}`
}

const few = ['', '', '', 'three', 'four']

/** How past forecasts of the measure held, from which the range is known to be as wide as it must. */
export function recordText(record: ForecastRecord | undefined): string {
  if (!record)
    return 'No past forecast of this measure can be checked, so how often such an interval holds is not known.'
  const { forecasts, figures, areas, periods, held, factor } = record
  return `In ${formatNumber(forecasts, 0)} past forecasts of this measure the interval${factor > 1 ? `, widened by ${formatNumber(factor, 2)},` : ''} held the figure in ${held} of 100. They are of ${areas} areas and ${periods === 1 ? 'one period' : `${periods} periods`}, each from ${few[figures] ?? figures} figures or more.`
}

/** `For 2019/20, as at 31 December 2019`. */
export const forecastTitle = ({ period, made }: SavedForecast) => `For ${period}, as at ${longDate(made)}`

/** What was forecast, from what, and when it was kept. */
export function savedForecastSentences(forecast: SavedForecast, { unit }: Pick<Measure, 'unit'>): string[] {
  const { value, low80, high80, chance, target, decimals, points, kept, period } = forecast
  const text = (of: number) => formatValue(of, unit, decimals)
  const end = parsePeriod(period)?.end ?? ''
  return [
    `${text(value)}, with 80% limits of ${text(low80)} to ${text(high80)}: ${chanceText(chance)} to reach ${text(target)}. Made from the ${points.length} figures of ${points.map((point) => point.period).join(', ')}.`,
    `Kept on ${longDate(kept)}${kept > end ? ', after the period had ended: it tests the method, not foresight' : ''}.`,
  ]
}

/** How a kept forecast did, in words. */
export function scoreSentence(
  { chance, period, decimals }: SavedForecast,
  score: Score,
  { unit }: Pick<Measure, 'unit'>,
): string {
  switch (score.state) {
    case 'scored': {
      const { point, inside, met, brier } = score
      const disrupted = point.notes.filter(({ kind }) => kind === 'disrupted').map(({ sentence }) => sentence)
      return [
        `It gave ${chanceText(chance)}; the figure came out at ${formatValue(point.value, unit, decimals)}, ${inside ? 'inside' : 'outside'} the band; the goal was ${met ? 'reached' : 'missed'}. Its Brier score is ${formatNumber(brier, 2)}, where 0 is best and 1 is worst.`,
        ...disrupted,
      ].join(' ')
    }
    case 'never-published':
      return `It can never be scored. ${score.note.sentence}`
    case 'not-usable':
      return `The ${period} figure cannot score it. ${score.reason}`
    default:
      return `It waits for the ${period} figure.`
  }
}
