import { countsEvents } from '../../framework/vocabulary'
import { scatterLevel, trendThreshold } from '../../statistics/trend'
import { settledOf } from '../../verdict/outturn'
import { compareInTime } from '../../verdict/peers'
import type { Exact } from '../../verdict/uncertainty/exact'
import type { Basis, ValuedPoint, Worked } from '../../verdict/uncertainty/intervalMethod'
import type { Repeats } from '../../verdict/uncertainty/repeats'
import type { Uncertainty } from '../../verdict/uncertainty/uncertainty'
import type { Verdict } from '../../verdict/verdict'
import { directionWords, trendWords } from '../labels'
import { biasText, methodWords, noIntervalText, noTrendText } from '../methods'
import { intervalText } from '../verdictText'
import { type DerivationStep, figure, type Input, plain } from './step'

const source =
  'Fingertips, Recent trends: weighted least squares on five figures; the error widened to their scatter as by Birge 1932'

type Tested = Extract<Verdict['trend'], { why?: undefined }>

/** The tested trend, or why it cannot be calculated. */
export function trendSteps(verdict: Verdict): DerivationStep[] {
  const { trend, measure, uncertainty } = verdict
  if (trend.why !== undefined)
    return [{ title: 'Trend', inputs: [], formula: '', worked: '', result: noTrendText(trend.why), source }]
  const [slope, error] = [plain(trend.slope, 'count', 4), plain(trend.slopeError, 'count', 4)]
  return [
    {
      title: 'Trend',
      inputs: trend.points.map((point) => {
        const interval = uncertainty.get(point.period.label)
        const input = figure('Figure', point, measure.unit)
        return interval && interval.why === undefined
          ? { ...input, value: `${input.value} (${intervalText(verdict, interval, 2)})` }
          : input
      }),
      formula: `(b ÷ its standard error)² > ${plain(trendThreshold, 'count', 4)}, and b keeps its sign without any one figure; each figure weighs 1 ÷ (its interval’s width ÷ 3.92)²`,
      worked: `(${slope} ÷ ${error})² = ${plain(trend.chiSquared, 'count', 2)}`,
      result:
        trend.widened && trend.chiSquared > trendThreshold
          ? 'beyond the figures’ own intervals'
          : trendWords[trend.result],
      source,
    },
    ...scatterSteps(trend),
  ]
}

/** A trend beyond the figures' own intervals, against the way the figures scatter about their line. */
function scatterSteps({ slope, slopeError, chiSquared, scatter, widened, result }: Tested): DerivationStep[] {
  if (!widened || chiSquared <= trendThreshold) return []
  const short = (value: number) => plain(value, 'count', 4)
  return [
    {
      title: 'Trend, against the scatter of its figures',
      inputs: [
        {
          name: 'χ² of the residuals ÷ (n − 2)',
          value: short(scatter),
          from: 'Σ(figure − line)² × its weight ÷ 3: above 1 the figures scatter by more than their intervals explain',
        },
      ],
      formula: `|b ÷ (its standard error × √(χ² ÷ (n − 2)))| beyond Student’s t at ${scatterLevel * 100}%`,
      worked: `${short(slope)} ÷ (${short(slopeError)} × √${short(scatter)}) = ${plain(widened.t, 'count', 2)} with ${widened.freedom} degrees of freedom, p = ${plain(widened.p, 'count', 3)}`,
      result: trendWords[result],
      source,
    },
  ]
}

type Known = Extract<Uncertainty, { why?: undefined }>

const exactWords = {
  fisher: {
    formula: 'Fisher’s exact test, two-sided: the chance of these two groups and of all that are no likelier',
    source: 'Fisher 1934; for groups below 10, or where fewer than 5 are expected',
  },
  conditional: {
    formula: 'the earlier events as a share of all of them, binomial and two-sided',
    source: 'Przyborowski and Wilenski 1940; where fewer than 5 events are expected',
  },
} as const

/** A change between figures too small for the interval of their difference. */
function exactStep({ id, p }: Exact, before: Known, after: Known, said: string) {
  const counted = ({ basis: { count = 0, of } }: Known) =>
    `${plain(Math.round(count))}${of === undefined ? '' : ` of ${plain(Math.round(of))}`}`
  return {
    ...exactWords[id],
    worked: `${counted(before)}, then ${counted(after)}`,
    result: `p = ${plain(p, 'count', 3)}: ${said}`,
  }
}

/** The change between two figures, against chance; a tested trend has its own step. */
export function movementSteps({ now, measure, uncertainty }: Verdict): DerivationStep[] {
  if (!now?.change || now.change.tested) return []
  const { from, to, direction } = now.change
  const word = directionWords[direction].text
  const inputs = [figure('Earlier', from, measure.unit), figure('Later', to, measure.unit)]
  const [before, after] = [uncertainty.get(from.period.label), uncertainty.get(to.period.label)]
  const known = before?.why === undefined && after?.why === undefined && before && after
  const title = `Change from ${from.period.label} to ${to.period.label}`
  if (now.change.chance === 'recording-changed')
    return [
      {
        title,
        inputs,
        formula:
          'more areas rise, and more fall, beyond the 99% level than twenty times what it allows: a tenth on either side',
        worked: `${plain(to.value)} − ${plain(from.value)}`,
        result: `${word}; not testable: recording changed`,
        source: to.notes
          .filter(({ kind }) => kind === 'recording-changed')
          .map(({ sentence }) => sentence)
          .join(' '),
      },
    ]
  if (!known)
    return [
      {
        title,
        inputs,
        formula: 'later − earlier, at the goal’s decimals',
        worked: `${plain(to.value)} − ${plain(from.value)}`,
        result: `${word}; not tested, for it takes an interval around both`,
        source: '',
      },
    ]
  const test = compareInTime(
    { from: { value: from.value, uncertainty: before }, to: { value: to.value, uncertainty: after } },
    measure.polarity,
  )
  if (test.comparison === 'not-compared') return []
  const chance = test.comparison === 'similar' ? 'within' : 'beyond'
  if (test.exact)
    return [{ title, inputs, ...exactStep(test.exact, before, after, `${word}, ${chance} chance`) }]
  const { value: between, low, high } = test.apart
  const numbers = [between, low, high].map((value) => plain(value, 'count', 4))
  return [
    {
      title,
      inputs,
      formula:
        'd ∓ √((later − its limit)² + (the earlier’s other limit − earlier)²); within chance when 0 lies between',
      worked: `d = ${numbers[0]}; the limits of both figures as above`,
      result: `${numbers[1]} to ${numbers[2]}: ${word}, ${chance} chance`,
      source: 'Newcombe 1998, method 10; Zou and Donner 2008',
    },
  ]
}

/** The counts an interval rests on. A count published beside a figure stands in its row, in a column of its own. */
function inputsOf({ measure }: Verdict, { count, of, from, point }: Basis, value: number): Input[] {
  const figure = plain(value, measure.unit)
  const beside = { point, beside: from !== 'pupils' }
  const events = countsEvents(measure.interval)
  return [
    { name: 'Figure', value: figure },
    ...(count === undefined || of === undefined
      ? []
      : [
          {
            name: 'x',
            value: plain(count, 'count', 2),
            ...(from === 'published'
              ? beside
              : { from: `${figure} of ${plain(of)} pupils${events ? ', rounded to whole events' : ''}` }),
          },
        ]),
    ...(of === undefined ? [] : [{ name: `n, ${point.period.label}`, value: plain(of), ...beside }]),
  ]
}

/** How often those were counted who were counted at all, and where that is known from. */
function repeatsInput({ ratio, period, events, children, of }: Repeats): Input {
  const counts = [events, children].map(({ numerator, value }) => plain(numerator ?? value ?? 0))
  return {
    name: 'φ, events for each child with any',
    value: plain(ratio, 'count', 2),
    from: `${of ?? 'The area'}, ${period.label}: ${counts.join(' ÷ ')}${of ? '; the area’s own is not known' : ''}`,
  }
}

/** The spread between pupils, and whose year it is. */
const spreadInput = ({ value, period, source = '' }: NonNullable<Worked['spread']>): Input => ({
  name: `σ, ${period}`,
  value: plain(value),
  from: `spreads.csv: ${source}`,
})

/** The interval of one figure, worked out. */
function intervalStep(
  verdict: Verdict,
  title: string,
  value: number,
  uncertainty: Uncertainty | undefined,
): DerivationStep[] {
  if (!uncertainty) return []
  if (uncertainty.why !== undefined)
    return [
      { title, inputs: [], formula: '', worked: '', result: noIntervalText(uncertainty.why), source: '' },
    ]
  const { method, basis, repeats, spread } = uncertainty
  const { measure } = verdict
  const { name, formula, source, numbers } = methodWords[method]
  const bias = biasText(measure)
  const known = [source, ...(measure.intervalNote ? [measure.intervalNote] : []), ...(bias ? [bias] : [])]
  return [
    {
      title: `${title} (${name})`,
      inputs: [
        ...inputsOf(verdict, basis, value),
        ...(repeats ? [repeatsInput(repeats)] : []),
        ...(spread?.period ? [spreadInput(spread)] : []),
      ],
      formula: repeats
        ? `${formula}; then both limits √φ times as far from the figure, not below 0`
        : formula,
      worked: numbers(basis, value, spread?.value ?? 0),
      result: intervalText(verdict, uncertainty, 2),
      source: known.join('. '),
    },
  ]
}

/** The intervals a verdict speaks of: around the baseline, the figure judged, and the latest. */
export function intervalSteps(verdict: Verdict): DerivationStep[] {
  const { step, before, outturn, now, uncertainty } = verdict
  const settled = settledOf(outturn)?.point
  const points = [settled, before?.point, now?.point].filter(
    (point, index, all): point is ValuedPoint =>
      point !== undefined && all.findIndex((other) => other?.period.label === point.period.label) === index,
  )
  return [
    ...(step
      ? intervalStep(
          verdict,
          `Interval around the baseline of ${step.point.period.label}`,
          step.point.value,
          step.uncertainty,
        )
      : []),
    ...points.flatMap((point) =>
      intervalStep(
        verdict,
        `Interval around the figure of ${point.period.label}`,
        point.value,
        uncertainty.get(point.period.label),
      ),
    ),
  ]
}
