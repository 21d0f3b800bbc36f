/**
 * `stops`: the file cannot be used. `warns`: the rows concerned may be wrong, and can be left out. `notes`: good to
 * know, nothing to do.
 */
export const severities = ['stops', 'warns', 'notes'] as const
export type Severity = (typeof severities)[number]

/** What a check found in a file, in words for the person who dropped it. */
export interface Finding {
  /** The check's id, such as `area-unknown`. */
  readonly check: string
  readonly severity: Severity
  /** One plain sentence. */
  readonly sentence: string
  /** What to do about it; empty where nothing needs doing. */
  readonly advice: string
  /** How many rows are concerned; 0 when it is about the file as a whole. */
  readonly rowsTotal: number
  /** The first of these rows, as a spreadsheet counts them. */
  readonly rows: readonly { readonly row: number; readonly detail: string }[]
}

/** A finding about the file as a whole. */
export const note = (check: string, sentence: string, advice = ''): Finding => ({
  check,
  severity: 'notes',
  sentence,
  advice,
  rowsTotal: 0,
  rows: [],
})
