import { LongLineError, wholeLines } from '../wholeLines'
import { type Dictionary, grown } from './dictionary'
import { DistinctRows, unjudged } from './distinctRows'
import type { DistinctLines, Judged } from './judge'
import type { Layout } from './layout'
import { NumberedRows } from './numberedRows'
import { Sums } from './sums'

/** Asks what the rests of rows are, in their order; `undefined` where they cannot be read. */
export type Ask = (rests: DistinctLines) => Promise<readonly Judged[] | undefined>

/** How many rows of a part became what. */
export interface PartTally {
  readonly tooFewCells: number
  readonly tooManyCells: number
  readonly outcomes: readonly { readonly fate: number; readonly word: string | null; readonly rows: number }[]
}

/** Sums by person and group. A person is the number that the list or the file gave first. */
export interface FileSums {
  /** Lines of CSV: person, group, sums, rows. */
  readonly sums: Blob
  /** A row for each group, in order. */
  readonly groups: Blob
  /** Of each part, in the order in which they were read. */
  readonly tallies: readonly PartTally[]
}

/** The rows are not plain, or are too different from one another for this way of reading. */
export class NotForFastPathError extends Error {
  override name = 'UnlikeError'
}

/** A question takes a tenth of a second, however little it is about: it is put when so many rows wait for its answer. */
const worthAsking = 1 << 18
/** So many rows at most wait. */
const mostWaiting = 1 << 21

interface Part {
  times: Int32Array
  fewer: number
  more: number
}

/** Reads parts of one file: every different rest of a row is judged once, and its rows are added up by that. */
export class PartReader {
  readonly #file: Blob
  readonly #rows: NumberedRows
  readonly #ask: Ask
  readonly #rests: DistinctRows
  readonly #sums: Sums
  readonly #parts: Part[] = []
  readonly #lineEnd: readonly number[]
  /** Rows whose rest is not judged yet: person and rest by turns. */
  #waiting = new Int32Array(1 << 16)
  #waitingLength = 0
  #question: Promise<void> | undefined

  /** @param sums how many the recipe has */
  constructor(file: Blob, layout: Layout, sums: number, ask: Ask, people?: Dictionary) {
    this.#file = file
    this.#rows = new NumberedRows(layout, people)
    this.#ask = ask
    this.#rests = new DistinctRows(sums)
    this.#sums = new Sums(this.#rests.width)
    this.#lineEnd = layout.carriageReturns ? [13, 10] : [10]
  }

  get people(): Dictionary {
    return this.#rows.people
  }

  /**
   * Reads a part: whole lines.
   * @param onRows is told how many bytes and rows were read, again and again
   * @throws UnlikeError; NotReadableError when the file changed
   */
  async read(from: number, to: number, onRows: (bytes: number, rows: number) => void) {
    const part: Part = { times: new Int32Array(1 << 12), fewer: 0, more: 0 }
    this.#parts.push(part)
    const rows = this.#rows
    let left = to - from
    try {
      for await (const lines of wholeLines(this.#file.slice(from, to), this.#lineEnd)) {
        if (!rows.read(lines)) throw new NotForFastPathError('The rows are not plain')
        this.#add(part)
        // The last line may have got a line end that is not in the file.
        onRows(Math.min(lines.length, left), rows.count + rows.fewer + rows.more)
        left -= lines.length
        if (this.#waitingLength > 2 * worthAsking) this.#askNext()
        if (this.#waitingLength > 2 * mostWaiting) await this.#question
      }
      if (left > 0) throw new Error(`${left} bytes of the file could not be read`)
    } catch (problem) {
      if (problem instanceof LongLineError) throw new NotForFastPathError(problem.message)
      throw problem
    }
  }

  /** @throws UnlikeError */
  async result(): Promise<FileSums> {
    while (this.#rests.judged.length < this.#rows.rests.size) {
      this.#askNext()
      await this.#question
    }
    await this.#question
    return {
      sums: new Blob([this.#sums.lines()]),
      groups: new Blob([this.#rows.restRows(this.#rests.examples)]),
      tallies: this.#parts.map((part) => this.#tally(part)),
    }
  }

  /** Asks about all rests that no one asked about; one question is open at a time. */
  #askNext() {
    if (this.#question) return
    const question = this.#judge()
    this.#question = question
    // Whoever awaits it is told.
    question.catch(() => {})
  }

  async #judge() {
    const first = this.#rests.judged.length
    const count = this.#rows.rests.size - first
    const numbers = Array.from({ length: count }, (_, at) => first + at)
    const answers = await this.#ask(this.#rows.restRows(numbers))
    if (!answers) throw new NotForFastPathError('A row cannot be cut into cells')
    if (answers.length !== count)
      throw new Error(`${answers.length} answers to a question about ${count} rows`)
    this.#rests.learn(answers)
    this.#addWaiting()
    this.#question = undefined
  }

  #add(part: Part) {
    const { personOf, restOf, count, rests } = this.#rows
    this.#rests.reach(rests.size)
    while (part.times.length < rests.size) part.times = grown(part.times, 0)
    const { groupOf, values, width } = this.#rests
    const { times } = part
    for (let at = 0; at < count; at++) {
      const rest = restOf[at] ?? 0
      times[rest] = (times[rest] ?? 0) + 1
      const group = groupOf[rest] ?? unjudged
      if (group >= 0) this.#sums.add(personOf[at] ?? 0, group, values, rest * width)
      else if (group === unjudged) this.#wait(personOf[at] ?? 0, rest)
    }
    part.fewer += this.#rows.fewer
    part.more += this.#rows.more
  }

  #wait(person: number, rest: number) {
    if (this.#waitingLength + 2 > this.#waiting.length) this.#waiting = grown(this.#waiting, 0)
    this.#waiting[this.#waitingLength++] = person
    this.#waiting[this.#waitingLength++] = rest
  }

  #addWaiting() {
    const { groupOf, values, width } = this.#rests
    const length = this.#waitingLength
    this.#waitingLength = 0
    for (let at = 0; at < length; at += 2) {
      const [person, rest] = [this.#waiting[at] ?? 0, this.#waiting[at + 1] ?? 0]
      const group = groupOf[rest] ?? unjudged
      if (group >= 0) this.#sums.add(person, group, values, rest * width)
      else if (group === unjudged) this.#wait(person, rest)
    }
  }

  #tally({ times, fewer, more }: Part): PartTally {
    const found = new Map<string, { fate: number; word: string | null; rows: number }>()
    this.#rests.judged.forEach(({ outcome: fate, word }, rest) => {
      const rows = times[rest] ?? 0
      if (rows === 0) return
      const key = `${fate} ${word}`
      const one = found.get(key)
      if (one) one.rows += rows
      else found.set(key, { fate, word, rows })
    })
    return { tooFewCells: fewer, tooManyCells: more, outcomes: [...found.values()] }
  }
}
