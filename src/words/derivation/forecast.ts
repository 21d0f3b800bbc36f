import { yearsBetween } from '../../framework/period'
import { type ScaleKind, scales } from '../../statistics/scale'
import type { Forecast } from '../../verdict/forecast'
import type { Verdict } from '../../verdict/verdict'
import { chanceText, recordText } from '../forecastSentences'
import { noForecastText } from '../methods'
import { intervalText, valueText } from '../verdictText'
import { type DerivationStep, figure, plain } from './step'

const source =
  'Ordinary least squares with the error of a single prediction; at least four figures that one line joins. Indicative only.'

const short = (value: number) => plain(value, 'count', 4)

type Made = Extract<Forecast, { why?: undefined }>

/** A figure on its scale, and why that one. */
const scaleWords: Readonly<Record<ScaleKind, { readonly of: (f: string) => string; readonly why: string }>> =
  {
    plain: { of: (f) => f, why: '' },
    logit: { of: (f) => `ln(${f} ÷ (100 − ${f}))`, why: 'Log odds keep a percentage between 0 and 100.' },
    log: { of: (f) => `ln ${f}`, why: 'Logarithms keep a rate or a number above 0.' },
  }

/** The sums a line through the figures is made of; times in years since the first figure. */
function sums({ points, period, line, record }: Made) {
  const first = points[0]?.period.end ?? period.end
  const times = points.map((point) => yearsBetween(first, point.period.end))
  const n = points.length
  const mean = times.reduce((total, time) => total + time, 0) / n
  const spread = times.reduce((total, time) => total + (time - mean) ** 2, 0)
  const time = yearsBetween(first, period.end)
  const factor = record?.factor ?? 1
  const scatter = line.error / (factor * Math.sqrt(1 + 1 / n + (time - mean) ** 2 / spread))
  return { n, times, mean, spread, time, factor, scatter }
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
  const { period, value, line, scale, low80, high80, chance, target, points, record } = forecast
  const { n, times, mean, spread, time, factor, scatter } = sums(forecast)
  const { of, why } = scaleWords[scale]
  const deviate = line.freedom === undefined ? 'z' : 'Student’s t'
  const goal = target === undefined ? undefined : scales[scale].to(target, 0.5 * 10 ** -measure.decimals)
  const [left, right] = measure.polarity === 'higher' ? [line.value, goal] : [goal, line.value]
  return [
    {
      title: `Forecast for ${period.label}`,
      inputs: points.map((point, index) => ({
        ...figure('Figure', point, measure.unit),
        name: `Figure, ${point.period.label} (t = ${short(times[index] ?? 0)} years)`,
      })),
      formula: `${of('f')} = a + b·t by least squares`,
      worked: `${short(line.intercept)} + ${short(line.slope)} × ${short(time)} = ${short(line.value)}`,
      result: `f = ${valueText(verdict, value)} (${short(value)})`,
      source: [source, why].filter(Boolean).join(' '),
    },
    {
      title: 'Its error and 80% interval',
      inputs: [],
      formula: `${factor === 1 ? '' : 'k × '}s√(1 + 1/n + (t − t̄)² ÷ Σ(tᵢ − t̄)²); ${of('f')} ∓ ${deviate}(0.9) × error`,
      worked: `${factor === 1 ? '' : `${short(factor)} × `}${short(scatter)}√(1 + 1/${n} + (${short(time)} − ${short(mean)})² ÷ ${short(spread)})${line.freedom === undefined ? '' : `, ${line.freedom} degrees of freedom`}`,
      result: `${short(line.error)}; ${intervalText(verdict, { low: low80, high: high80 })}`,
      source: [
        line.freedom === undefined
          ? 's is what the figures’ own sampling makes of them, for they lie hardly further from the line than that.'
          : 's is the spread of the figures around the line: √(Σ(figure − line)² ÷ (n − 2)).',
        recordText(record),
        'See forecast-coverage.csv, which npm run calibrate writes.',
      ].join(' '),
    },
    ...(chance === undefined || left === undefined || right === undefined
      ? []
      : [
          {
            title: 'Chance of the goal',
            inputs: [],
            formula: `P(${line.freedom === undefined ? 'z' : 't'} ≤ ${measure.polarity === 'higher' ? `(${of('f')} − ${of('T')})` : `(${of('T')} − ${of('f')})`} ÷ error)`,
            worked: `(${short(left)} − ${short(right)}) ÷ ${short(line.error)}`,
            result: `${plain(chance * 100, 'percent', 1)}: ${chanceText(chance)}`,
            source: `${deviate === 'z' ? 'The normal distribution' : 'Student’s t distribution'} beyond the target.`,
          },
        ]),
  ]
}
