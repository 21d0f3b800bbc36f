import { yearsBetween } from '../../framework/period'
import type { Forecast } from '../../verdict/forecast'
import type { Verdict } from '../../verdict/verdict'
import { chanceText } from '../forecastSentences'
import { noForecastText } from '../methods'
import { intervalText, valueText } from '../verdictText'
import { type DerivationStep, figure, plain } from './step'

const source =
  'Ordinary least squares with the error of a single prediction; at least four figures that one line joins. Indicative only.'

const short = (value: number) => plain(value, 'count', 4)

type Made = Extract<Forecast, { why?: undefined }>

/** The sums a line through the figures is made of; times in years since the first figure. */
function sums({ points, period, at }: Made) {
  const first = points[0]?.period.end ?? period.end
  const times = points.map((point) => yearsBetween(first, point.period.end))
  const n = points.length
  const mean = times.reduce((total, time) => total + time, 0) / n
  const spread = times.reduce((total, time) => total + (time - mean) ** 2, 0)
  const squares = points.reduce((total, point) => total + (point.value - at(point.period.end)) ** 2, 0)
  return {
    n,
    times,
    mean,
    spread,
    residual: Math.sqrt(squares / (n - 2)),
    start: at(first),
    time: yearsBetween(first, period.end),
  }
}

/** The forecast and the chance it gives the goal, or why none is made. */
export function forecastSteps(verdict: Verdict): DerivationStep[] {
  const { forecast, measure } = verdict
  if (forecast.why !== undefined)
    return [
      {
        title: 'Forecast',
        inputs: [],
        formula: '',
        worked: '',
        result: noForecastText(forecast.why),
        source,
      },
    ]
  const { period, value, error, freedom, slope, low80, high80, chance, target, points } = forecast
  const { n, times, mean, spread, residual, start, time } = sums(forecast)
  const [left, right] = measure.polarity === 'higher' ? [value, target] : [target, value]
  return [
    {
      title: `Forecast for ${period.label}`,
      inputs: points.map((point, index) => ({
        ...figure('Figure', point, measure.unit),
        name: `Figure, ${point.period.label} (t = ${short(times[index] ?? 0)} years)`,
      })),
      formula: 'f = a + b·t by least squares',
      worked: `${short(start)} + ${short(slope)} × ${short(time)}`,
      result: `f = ${valueText(verdict, value)} (${short(value)})`,
      source,
    },
    {
      title: 'Its error and 80% interval',
      inputs: [],
      formula: 's√(1 + 1/n + (t − t̄)² ÷ Σ(tᵢ − t̄)²); f ∓ Student’s t(0.9) × error',
      worked: `${short(residual)}√(1 + 1/${n} + (${short(time)} − ${short(mean)})² ÷ ${short(spread)}), ${freedom} degrees of freedom`,
      result: `${short(error)}; ${intervalText(verdict, { low: low80, high: high80 })}`,
      source: 's is the spread of the figures around the line: √(Σ(figure − line)² ÷ (n − 2)).',
    },
    ...(chance === undefined || left === undefined || right === undefined
      ? []
      : [
          {
            title: 'Chance of the goal',
            inputs: [],
            formula: `Student’s t: P(t ≤ ${measure.polarity === 'higher' ? '(f − T)' : '(T − f)'} ÷ error)`,
            worked: `(${short(left)} − ${short(right)}) ÷ ${short(error)}`,
            result: `${plain(chance * 100, 'percent', 1)}: ${chanceText(chance)}`,
            source: 'The t distribution beyond the target.',
          },
        ]),
  ]
}
