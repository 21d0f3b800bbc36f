import { termNames } from '../framework/period'
import type { PartYear } from '../verdict/partYear'
import type { Verdict } from '../verdict/verdict'
import { valueText } from './verdictText'

/** `2019/20 autumn` → `autumn`. */
const termOf = (label: string) => termNames.find((name) => label.endsWith(name)) ?? label

/** `autumn`, `autumn and summer`: the terms a whole year is worked out from. */
export const likeText = ({ like }: NonNullable<PartYear['whole']>) =>
  like.map(({ period }) => termOf(period.label)).join(' and ')

/** What the terms of a disrupted year say of it. */
export function partYearSentences(verdict: Pick<Verdict, 'measure' | 'goal'>, part: PartYear): string[] {
  const { terms, whole } = part
  const figures = terms.map(
    ({ point }) => `${valueText(verdict, point.value)} in ${termOf(point.period.label)}`,
  )
  const told = new Intl.ListFormat('en-GB').format(figures)
  return [
    `By term it was ${told}.`,
    ...(whole
      ? [
          `Three terms like ${likeText(whole)} would come to ${valueText(verdict, whole.value)}: ${whole.met ? 'met' : 'missed'}.`,
        ]
      : []),
  ]
}
