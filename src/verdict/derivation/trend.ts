import type { Verdict } from '../verdict'
import { type DerivationStep, figure, plain } from './step'

/** The chi-squared value a trend must pass, as Fingertips uses it. */
const threshold = '9.5495'

/** The tested trend, or why it cannot be calculated. */
export function trendSteps({ trend, measure }: Verdict): DerivationStep[] {
  const source =
    'Fingertips, Recent trends: weighted least squares on five figures, weight 1 ÷ standard error²'
  if (trend.why !== undefined)
    return [{ title: 'Trend', inputs: [], formula: '', worked: '', result: trend.why, source }]
  return [
    {
      title: 'Trend',
      inputs: trend.points.map((point) => figure('Figure', point, measure.unit)),
      formula: `(slope ÷ its standard error)² > ${threshold}, and the slope keeps its sign without any one figure; a figure’s standard error is its interval’s width ÷ 3.92`,
      worked: `slope ${plain(trend.slope, 'count', 4)} a year; χ² = ${plain(trend.chiSquared, 'count', 2)}`,
      result: trend.word,
      source,
    },
  ]
}
