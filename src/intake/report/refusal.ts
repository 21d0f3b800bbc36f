/** Why a file cannot be used, in words for the person who dropped it. */
export interface Refusal {
  readonly kind: 'refused'
  readonly title: string
  readonly reason: string
  /** What to do now. */
  readonly advice: string
}

export const refuse = (title: string, reason: string, advice: string): Refusal => ({
  kind: 'refused',
  title,
  reason,
  advice,
})
