import { grown } from './dictionary'
import type { Judged } from './judge'

/** Of a rest that is not judged yet, and of one whose rows are not used, instead of a group. */
export const unjudged = -2
const unused = -1

/** What the engine said of the different rests of rows, by their number. */
export class DistinctRows {
  /** How many numbers are added up for each row: the sums of its recipe, and 1 for the row. */
  readonly width: number
  readonly judged: Judged[] = []
  /** Of each rest its group, or one of the two above. */
  groupOf = new Int32Array(1 << 12).fill(unjudged)
  /** Of each rest `width` numbers. */
  values: Float64Array
  /** A rest that stands for each group. */
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
      this.groupOf = grown(this.groupOf, 0).fill(unjudged, known)
      this.values = grown(this.values, 0)
    }
  }

  /** The next rests, in order. */
  learn(answers: readonly Judged[]) {
    for (const one of answers) {
      const rest = this.judged.push(one) - 1
      this.values.set([...one.sums, 1], rest * this.width)
      this.groupOf[rest] = one.outcome === 0 ? this.#group(one.group, rest) : unused
    }
  }

  #group(key: string, rest: number) {
    const known = this.#groups.get(key)
    if (known !== undefined) return known
    this.#groups.set(key, this.examples.length)
    return this.examples.push(rest) - 1
  }
}
