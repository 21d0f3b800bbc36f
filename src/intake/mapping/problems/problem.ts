import type { Severity } from '../../finding'
import type { PartName } from '../guess/guess'

/** What is open or odd about one part of a mapping. `stops`: it cannot be used so; `warns`: rows would be rejected. */
export interface Problem {
  readonly part: PartName | 'name'
  readonly severity: Extract<Severity, 'stops' | 'warns'>
  readonly sentence: string
}

export const stop = (part: Problem['part'], sentence: string): Problem => ({
  part,
  severity: 'stops',
  sentence,
})
export const warn = (part: Problem['part'], sentence: string): Problem => ({
  part,
  severity: 'warns',
  sentence,
})

/** The first few of many texts, quoted. */
export function some(texts: readonly string[]): string {
  const first = texts.slice(0, 4).map((text) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`)
  const more = texts.length - first.length
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
