import { biases } from '../../verdict/uncertainty/uncertainty'
import type { Verdict } from '../../verdict/verdict'

/** Said where an interval that is known to be too wide or too narrow speaks for chance, or against it. */
export function biasSentences({ measure }: Pick<Verdict, 'measure'>, chance: 'within' | 'beyond'): string[] {
  const bias = biases[measure.interval]
  if (bias?.side === 'narrower' && chance === 'beyond')
    return [`The true interval is wider, for ${bias.why}: chance may reach further than this.`]
  if (bias?.side === 'wider' && chance === 'within')
    return [`The true interval is narrower, for ${bias.why}: this is the cautious reading.`]
  return []
}
