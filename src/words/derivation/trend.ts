import { trendThreshold } from '../../statistics/trend'
import type { Verdict } from '../../verdict/verdict'
import { trendWords } from '../labels'
import { intervalText } from '../verdict'
import { type DerivationStep, figure, plain } from './step'

const source = 'Fingertips, Recent trends: weighted least squares on five figures'

/** The tested trend, or why it cannot be calculated. */
export function trendSteps(verdict: Verdict): DerivationStep[] {
  const { trend, measure, uncertainty } = verdict
  if (trend.why !== undefined)
    return [{ title: 'Trend', inputs: [], formula: '', worked: '', result: trend.why, source }]
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
      result: trendWords[trend.result],
      source,
    },
  ]
}
