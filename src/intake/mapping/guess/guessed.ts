/** A part read off a file's contents. */
export interface Guessed<T> {
  readonly value: T
  /** Share of the cells looked at that speak for it, 0 to 1. */
  readonly confidence: number
  /** The ground for it, to stand after “guessed: ”. */
  readonly reason: string
}

/** `198 of 200 cells are local authorities`. */
export const cellsSay = (hits: number, of: number, what: string) =>
  hits === of ? `all ${of} cells are ${what}` : `${hits} of ${of} cells are ${what}`
