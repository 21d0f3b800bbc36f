import { chanceText } from '../chance'
import type { Verdict } from '../verdict'
import { intervalText, valueText } from '../words'
import { type DerivationStep, figure, plain } from './step'

/** The forecast and the chance it gives the goal, or why none is made. */
export function forecastSteps(verdict: Verdict): DerivationStep[] {
  const { forecast, measure } = verdict
  const source =
    'Ordinary least squares with the error of a single prediction; at least four figures that one line joins. Indicative only.'
  if (forecast.why !== undefined)
    return [{ title: 'Forecast', inputs: [], formula: '', worked: '', result: forecast.why, source }]
  const { period, value, error, freedom, slope, low80, high80, chance, target, points } = forecast
  const range = intervalText(verdict, { low: low80, high: high80 })
  const side = measure.polarity === 'higher' ? '(f − T)' : '(T − f)'
  const [left, right] = measure.polarity === 'higher' ? [value, target] : [target, value]
  return [
    {
      title: `Forecast for ${period.label}`,
      inputs: points.map((point) => figure('Figure', point, measure.unit)),
      formula: 'f = a + b·t; standard error s√(1 + 1/n + (t − t̄)² ÷ Σ(tᵢ − t̄)²)',
      worked: `b = ${plain(slope, 'count', 4)} a year; standard error ${plain(error, 'count', 4)}, ${freedom} degrees of freedom`,
      result: `f = ${valueText(verdict, value)}, 80% interval ${range}`,
      source,
    },
    ...(chance === undefined || left === undefined || right === undefined
      ? []
      : [
          {
            title: 'Chance of the goal',
            inputs: [],
            formula: `Student’s t: P(t ≤ ${side} ÷ standard error)`,
            worked: `(${plain(left, 'count', 4)} − ${plain(right, 'count', 4)}) ÷ ${plain(error, 'count', 4)}`,
            result: `${plain(chance * 100, 'percent', 1)}: ${chanceText(chance)}`,
            source,
          },
        ]),
  ]
}
