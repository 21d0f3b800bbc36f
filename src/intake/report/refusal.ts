/** Why a file cannot be used, in words for the person who dropped it. */
export interface Refusal {
  readonly kind: 'refused'
  readonly title: string
  readonly reason: string
  /** What to do now. */
  readonly advice: string
  /** The file is of a kind that is known, and holds nothing that is measured. */
  readonly isLookAlike?: true
  /** Of a workbook of several sheets: the one that was read, and the others. */
  readonly sheet?: SheetChoice
}

/** The sheet of a workbook that was read, and the others by name, of which the reader may choose one. */
export interface SheetChoice {
  readonly name: string
  readonly others: readonly string[]
}

export const refuse = (title: string, reason: string, advice: string): Refusal => ({
  kind: 'refused',
  title,
  reason,
  advice,
})
