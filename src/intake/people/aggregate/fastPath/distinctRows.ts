import { grown } from './dictionary'

/** Distinct rows as lines in UTF-8, each ended by a line feed, with x for the person. */
export type DistinctLines = Uint8Array<ArrayBuffer>

/** What the engine says of one distinct row. */
export interface Judged {
  /** 0 is used, others the position in `outcomesOf`, from 1 on. */
  readonly outcome: number
  readonly word: string | null
  /** The same for all distinct rows of one group. */
  readonly group: string
  readonly sums: readonly number[]
}

/** Instead of a group: the distinct row is not judged yet. */
export const notJudged = -2
/** Instead of a group: its rows are not used. */
const notUsed = -1

/** What the engine said of the distinct rows, by their number. */
export class DistinctRows {
  /** How many numbers are added up for each row: the sums of its recipe, and 1 for the row itself. */
  readonly width: number
  readonly judged: Judged[] = []
  /** The group of each distinct row, or one of the two numbers above. */
  groupOf = new Int32Array(1 << 12).fill(notJudged)
  /** `width` numbers for each distinct row. */
  values: Float64Array
  /** One distinct row of each group. */
  readonly examples: number[] = []
  readonly #groups = new Map<string, number>()

  /** @param sums how many the recipe has */
  constructor(sums: number) {
    this.width = sums + 1
    this.values = new Float64Array(this.width << 12)
  }

  /** Makes room for numbers below `size`. */
  reach(size: number) {
    while (this.groupOf.length < size) {
      const known = this.groupOf.length
      this.groupOf = grown(this.groupOf, 0).fill(notJudged, known)
      this.values = grown(this.values, 0)
    }
  }

  /** Takes in what the engine says of the next distinct rows, in order. */
  learn(answers: readonly Judged[]) {
    for (const one of answers) {
      const distinct = this.judged.push(one) - 1
      this.values.set([...one.sums, 1], distinct * this.width)
      this.groupOf[distinct] = one.outcome === 0 ? this.#group(one.group, distinct) : notUsed
    }
  }

  #group(key: string, distinct: number) {
    const known = this.#groups.get(key)
    if (known !== undefined) return known
    this.#groups.set(key, this.examples.length)
    return this.examples.push(distinct) - 1
  }
}
