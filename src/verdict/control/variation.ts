import type { Polarity } from '../../framework/vocabulary'
import type { Signal } from '../../statistics/signals'

export type Variation = 'improving' | 'worsening' | 'normal'

/** What the rules that fire at a figure say of it: the first of them decides. */
export function variationOf([first]: readonly Signal[], polarity: Polarity): Variation {
  if (!first) return 'normal'
  return (first.side === 'high') === (polarity === 'higher') ? 'improving' : 'worsening'
}
