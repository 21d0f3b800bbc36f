/** One rule held against what it claims, as the table prints it. */
export interface Row {
  /** The rule or interval, and of what. */
  readonly rule: string
  /** What it should come to, in words: `95%`, `1 in 20 at most`. */
  readonly claim: string
  /** What it came to, from 0 to 1. */
  readonly measured: number
  /** Simulated or published cases it was measured on. */
  readonly cases: number
  /** How the cases were made. */
  readonly made: string
}

/** Rows that belong together; each family has its file here. */
export interface Family {
  readonly title: string
  readonly rows: readonly Row[]
}

/** The share of the cases for which something holds. */
export function shareOf<T>(cases: readonly T[], holds: (one: T) => boolean): number {
  return cases.filter(holds).length / cases.length
}
