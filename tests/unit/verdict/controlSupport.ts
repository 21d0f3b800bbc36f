import type { Note } from '../../../src/framework/framework'
import { termsOf } from '../../../src/framework/period'
import { type ControlInput, control } from '../../../src/verdict/control/control'
import { noLimitsSentence } from '../../../src/words/controlSentences'
import { measure, series } from './support'

export const years = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2024/25', '2025/26']
export const terms = years.flatMap(termsOf)
export const suspensions = measure({
  name: 'Suspensions',
  decimals: 2,
  yearFromTerms: true,
  interval: 'events',
})
/** Varies by 1 around 8. */
export const wave = (count: number) => Array.from({ length: count }, (_, index) => 7.5 + (index % 2))
export const byTerm = (values: readonly (number | null)[], first = 0) =>
  Object.fromEntries(values.map((value, index) => [terms[first + index] ?? '', value]))

export function judged(
  values: Record<string, number | null>,
  notes: readonly Note[] = [],
  more: Partial<ControlInput> = {},
) {
  return control({ measure: suspensions, points: series(values, notes).points, notes, ...more })
}
export function on(...input: Parameters<typeof judged>) {
  const found = judged(...input)
  if (found?.state !== 'on') throw new Error(`The chart is off: ${found && noLimitsSentence(found)}`)
  return found
}
export function off(...input: Parameters<typeof judged>) {
  const found = judged(...input)
  if (found?.state !== 'off') throw new Error('The chart is on, or there is none')
  return noLimitsSentence(found)
}
