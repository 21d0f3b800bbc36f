import type { Verdict } from '../../verdict/verdict'
import { valueText } from '../verdict'

/** Said where the series now holds another figure for the baseline's period than the document. */
export function vintageSentences(verdict: Verdict): string[] {
  const { goal, around } = verdict
  if (goal.baseline === null || goal.baselinePeriod === null) return []
  const point = around.points.find(({ period }) => period.label === goal.baselinePeriod)
  if (!point || point.value === null) return []
  const noted = point.notes.filter(({ kind }) => kind === 'revised')
  if (noted.length > 0) return noted.map(({ sentence }) => sentence)
  const [stated, published] = [valueText(verdict, goal.baseline), valueText(verdict, point.value)]
  if (stated === published) return []
  return [
    `The document’s baseline, ${stated} (${goal.baselineQuality}), is kept; the ${point.quality} figure for ${goal.baselinePeriod} is ${published}.`,
  ]
}
