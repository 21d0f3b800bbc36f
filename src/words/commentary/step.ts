import { formatDifference } from '../../format/numbers'
import { inChildren } from '../../verdict/children'
import type { Verdict } from '../../verdict/verdict'
import { uncertaintyText, valueText } from '../verdict'
import { biasSentences } from './bias'

/** Said where the way from baseline to goal is so short that chance alone could cover it. */
export function stepSentences(verdict: Verdict): string[] {
  const { step, goal, measure } = verdict
  if (!step?.withinChance || step.uncertainty.why !== undefined) return []
  const told = inChildren(verdict, step.point, { value: step.target, strict: false })
  const size = formatDifference(step.target - step.point.value, measure.unit, goal.decimals)
  const apart = told?.apart
  return [
    `From ${valueText(verdict, step.point.value)} to ${valueText(verdict, step.target)} is ${measure.unit === 'count' && apart ? apart : [size, apart].filter(Boolean).join(', ')}: a change this small cannot be told from chance, for the baseline’s own 95% interval is ${uncertaintyText(verdict, step.uncertainty)}.`,
    ...biasSentences(verdict, 'within'),
  ]
}
