import { countsEvents } from '../../framework/vocabulary'
import type { Basis } from '../../verdict/uncertainty/basis'
import { biases, type Uncertainty } from '../../verdict/uncertainty/uncertainty'
import type { Verdict } from '../../verdict/verdict'
import { intervalText } from '../verdict'
import { type DerivationStep, type Input, plain } from './step'

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

/** The interval of one figure, worked out. */
export function intervalStep(
  verdict: Verdict,
  title: string,
  value: number,
  uncertainty: Uncertainty | undefined,
): DerivationStep[] {
  if (!uncertainty) return []
  if (uncertainty.why !== undefined)
    return [{ title, inputs: [], formula: '', worked: '', result: uncertainty.why, source: '' }]
  const { method, basis } = uncertainty
  const { measure } = verdict
  const bias = biases[measure.interval]
  const known = [
    method.source,
    ...(measure.intervalNote ? [measure.intervalNote] : []),
    ...(bias ? [`This interval is ${bias.side} than the truth: ${bias.why}`] : []),
  ]
  return [
    {
      title: `${title} (${method.name})`,
      inputs: inputsOf(verdict, basis, value),
      formula: method.formula,
      worked: method.numbers(basis, value, measure),
      result: intervalText(verdict, uncertainty, 2),
      source: known.join('. '),
    },
  ]
}
