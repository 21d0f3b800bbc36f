import type { Verdict } from '../../verdict/verdict'

/** What a figure of the measure is called in a sentence. */
export const nounOf = ({ measure }: Pick<Verdict, 'measure'>) =>
  measure.unit === 'count' ? 'number' : measure.unit === 'score' ? 'score' : 'rate'
