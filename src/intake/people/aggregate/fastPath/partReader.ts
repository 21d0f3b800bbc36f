import { LongLineError, wholeLines } from '../wholeLines'
import { type Dictionary, grown } from './dictionary'
import { type DistinctLines, DistinctRows, type Judged, notJudged } from './distinctRows'
import type { FastPathFile } from './layout'
import { NumberedRows } from './numberedRows'
import { Sums } from './sums'

/** Asks what distinct rows are, in their order; `undefined` where they cannot be read. */
type Ask = (lines: DistinctLines) => Promise<readonly Judged[] | undefined>

/** How many rows of a part have each outcome. */
export interface PartTally {
  readonly tooFewCells: number
  readonly tooManyCells: number
  readonly outcomes: readonly {
    readonly outcome: number
    readonly word: string | null
    readonly rows: number
  }[]
}

/** Sums by person and group. A person is a number, which the list gave or, for people it lacks, the file. */
export interface FileSums {
  /** Lines of CSV: person, group, sums, rows. */
  readonly sums: Blob
  /** One distinct row of each group, in order. */
  readonly groups: Blob
  /** Of each part, in the order in which they were read. */
  readonly tallies: readonly PartTally[]
}

/** The rows are not simple, or too few of them are alike. */
export class NotForFastPathError extends Error {
  override name = 'NotForFastPathError'
}

/** The engine takes a tenth of a second for any question, so one is asked when this many rows wait for its answer. */
const worthAsking = 1 << 18
/** Reading pauses when more rows wait than this. */
const mostWaiting = 1 << 21

interface Part {
  /** How many rows of the part are each distinct row. */
  times: Int32Array
  tooFewCells: number
  tooManyCells: number
}

/** Reads parts of one file. Each distinct row is judged once, and what that gives is added up for every row like it. */
export class PartReader {
  readonly #content: Blob
  readonly #rows: NumberedRows
  readonly #ask: Ask
  readonly #distinct: DistinctRows
  readonly #sums: Sums
  readonly #parts: Part[] = []
  readonly #lineEnd: readonly number[]
  /** Rows whose distinct row is not judged yet: person and distinct row by turns. */
  #waiting = new Int32Array(1 << 16)
  #waitingLength = 0
  #question: Promise<void> | undefined

  /** @param people those of the pupil list, by number */
  constructor({ content, layout, sums }: FastPathFile, ask: Ask, people?: Dictionary) {
    this.#content = content
    this.#rows = new NumberedRows(layout, people)
    this.#ask = ask
    this.#distinct = new DistinctRows(sums)
    this.#sums = new Sums(this.#distinct.width)
    this.#lineEnd = layout.carriageReturns ? [13, 10] : [10]
  }

  get people(): Dictionary {
    return this.#rows.people
  }

  /**
   * Reads a part, which must be whole lines.
   * @param onRows is told how many bytes and rows were read since it was last told
   * @throws NotForFastPathError; NotReadableError when the file changed
   */
  async read(from: number, to: number, onRows: (bytes: number, rows: number) => void) {
    const part: Part = { times: new Int32Array(1 << 12), tooFewCells: 0, tooManyCells: 0 }
    this.#parts.push(part)
    const rows = this.#rows
    let left = to - from
    try {
      for await (const lines of wholeLines(this.#content.slice(from, to), this.#lineEnd)) {
        if (!rows.read(lines)) throw new NotForFastPathError('The rows are not simple')
        this.#add(part)
        // The last line may have been given a line end that is not in the file.
        onRows(Math.min(lines.length, left), rows.count + rows.tooFewCells + rows.tooManyCells)
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

  /** @throws NotForFastPathError */
  async result(): Promise<FileSums> {
    while (this.#distinct.judged.length < this.#rows.distinctRows.size) {
      this.#askNext()
      await this.#question
    }
    await this.#question
    return {
      sums: new Blob([this.#sums.lines()]),
      groups: new Blob([this.#rows.linesOf(this.#distinct.examples)]),
      tallies: this.#parts.map((part) => this.#tally(part)),
    }
  }

  /** Asks about all distinct rows that were not asked about yet. One question is open at a time. */
  #askNext() {
    if (this.#question) return
    const question = this.#judge()
    this.#question = question
    // Its failure is thrown to whoever awaits it.
    question.catch(() => {})
  }

  async #judge() {
    const first = this.#distinct.judged.length
    const count = this.#rows.distinctRows.size - first
    const numbers = Array.from({ length: count }, (_, at) => first + at)
    const answers = await this.#ask(this.#rows.linesOf(numbers))
    if (!answers) throw new NotForFastPathError('A row cannot be cut into cells')
    if (answers.length !== count)
      throw new Error(`${answers.length} answers to a question about ${count} rows`)
    this.#distinct.learn(answers)
    this.#addWaiting()
    this.#question = undefined
  }

  #add(part: Part) {
    const { personOf, distinctOf, count, distinctRows } = this.#rows
    this.#distinct.reach(distinctRows.size)
    while (part.times.length < distinctRows.size) part.times = grown(part.times, 0)
    const { groupOf, values, width } = this.#distinct
    const { times } = part
    for (let at = 0; at < count; at++) {
      const distinct = distinctOf[at] ?? 0
      times[distinct] = (times[distinct] ?? 0) + 1
      const group = groupOf[distinct] ?? notJudged
      if (group >= 0) this.#sums.add(personOf[at] ?? 0, group, values, distinct * width)
      else if (group === notJudged) this.#wait(personOf[at] ?? 0, distinct)
    }
    part.tooFewCells += this.#rows.tooFewCells
    part.tooManyCells += this.#rows.tooManyCells
  }

  #wait(person: number, distinct: number) {
    if (this.#waitingLength + 2 > this.#waiting.length) this.#waiting = grown(this.#waiting, 0)
    this.#waiting[this.#waitingLength++] = person
    this.#waiting[this.#waitingLength++] = distinct
  }

  #addWaiting() {
    const { groupOf, values, width } = this.#distinct
    const length = this.#waitingLength
    this.#waitingLength = 0
    for (let at = 0; at < length; at += 2) {
      const [person, distinct] = [this.#waiting[at] ?? 0, this.#waiting[at + 1] ?? 0]
      const group = groupOf[distinct] ?? notJudged
      if (group >= 0) this.#sums.add(person, group, values, distinct * width)
      else if (group === notJudged) this.#wait(person, distinct)
    }
  }

  #tally({ times, tooFewCells, tooManyCells }: Part): PartTally {
    const found = new Map<string, { outcome: number; word: string | null; rows: number }>()
    this.#distinct.judged.forEach(({ outcome, word }, distinct) => {
      const rows = times[distinct] ?? 0
      if (rows === 0) return
      const key = `${outcome} ${word}`
      const one = found.get(key)
      if (one) one.rows += rows
      else found.set(key, { outcome, word, rows })
    })
    return { tooFewCells, tooManyCells, outcomes: [...found.values()] }
  }
}
