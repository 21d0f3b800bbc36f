import { longestLine } from '../wholeLines'
import { Dictionary, grown } from './dictionary'
import { type Layout, ofOtherCells, ofPerson } from './layout'

const lineFeed = 10
const carriageReturn = 13
const quote = 34
const basis = 0x811c9dc5 | 0
const prime = 0x01000193
const nobody = 0x9e3779b9 | 0
/** Stands for any person, where only the other cells of a row matter: the letter x. */
const anyone = 120

/** With more distinct rows than this, the engine is as quick reading every row itself. */
export const mostDistinctRows = 1 << 16

const utf8 = new TextDecoder('utf-8', { fatal: true })
const ascii = 127

function isText(bytes: Uint8Array) {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Makes the low bits depend on all bytes. */
const mixed = (hash: number) => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return once ^ (once >>> 15)
}

/**
 * Reads rows as pairs of numbers: one for the person, and one for the distinct row, that is the row's other cells as they
 * are written. It reads only simple rows: without quotation marks, stray line ends and damaged letters.
 */
export class NumberedRows {
  readonly #layout: Layout
  /** The people of a pupil list come first, in its order. */
  readonly people: Dictionary
  /** Each begins with a byte, 1 where the row says whom it is about, else 0; a delimiter comes before each cell. */
  readonly distinctRows = new Dictionary()
  /** The distinct row that followed each one when it was last read with a person, plus one; 0 where there was none. */
  #next = new Int32Array(1 << 12)
  /** The other cells of the row being read. */
  readonly #cells = new Uint8Array(longestLine)
  /** For each byte: whether it may end a cell, or makes a row not simple. */
  readonly #special = new Uint8Array(256)
  /** For the rows read last, as many as `count`: the person, -1 for none, and the distinct row. */
  personOf = new Int32Array(0)
  distinctOf = new Int32Array(0)
  count = 0
  /** Rows with too few and too many cells, among those read last. They have no numbers. */
  tooFewCells = 0
  tooManyCells = 0

  constructor(layout: Layout, people = new Dictionary()) {
    this.#layout = layout
    this.people = people
    for (const byte of [layout.delimiter, lineFeed, carriageReturn, quote]) this.#special[byte] = 1
  }

  /** Reads whole lines. @returns false where they are not simple, or there are too many distinct rows */
  read(bytes: Uint8Array): boolean {
    const { delimiter, carriageReturns, isPersonFirst } = this.#layout
    const kinds = Uint8Array.from(this.#layout.kinds)
    const columns = kinds.length
    const cells = this.#cells
    const special = this.#special
    const length = bytes.length
    this.#makeRoom(Math.ceil(length / columns))
    const { personOf, distinctOf, people, distinctRows } = this
    let next = this.#next
    let person = -1
    let distinctNow = 0
    let count = 0
    let all = 0
    this.tooFewCells = this.tooManyCells = 0
    for (let at = 0; at < length; ) {
      // Files are mostly in order of person, then day, so the next row is mostly the one that followed last time.
      const guess = (next[distinctNow] ?? 0) - 1
      if (isPersonFirst && person >= 0 && guess >= 0) {
        const cut = people.endAt(person, bytes, at, 0)
        let end = cut < 0 ? cut : distinctRows.endAt(guess, bytes, cut, 1)
        if (end > 0 && carriageReturns && bytes[end++] !== carriageReturn) end = -1
        if (end > 0 && bytes[end] === lineFeed) {
          at = end + 1
          distinctNow = guess
          personOf[count] = person
          distinctOf[count++] = guess
          continue
        }
      }
      const start = at
      let cell = 0
      let from = 0
      let to = 0
      let personHash = basis
      let cellsHash = basis
      let width = 1
      let byte = 0
      for (;;) {
        const kind = cell < columns ? kinds[cell] : 0
        if (kind === ofOtherCells) {
          cellsHash = Math.imul(cellsHash ^ delimiter, prime)
          cells[width++] = delimiter
          for (byte = bytes[at] ?? 0; special[byte] === 0; byte = bytes[++at] ?? 0) {
            cellsHash = Math.imul(cellsHash ^ byte, prime)
            cells[width++] = byte
            all |= byte
          }
        } else if (kind === ofPerson) {
          from = at
          for (byte = bytes[at] ?? 0; special[byte] === 0; byte = bytes[++at] ?? 0) {
            personHash = Math.imul(personHash ^ byte, prime)
            all |= byte
          }
          to = at
        } else for (byte = bytes[at] ?? 0; special[byte] === 0; byte = bytes[++at] ?? 0) all |= byte
        at++
        if (byte !== delimiter) break
        cell++
      }
      if (byte === carriageReturn && carriageReturns && bytes[at] === lineFeed) at++
      else if (byte !== lineFeed || carriageReturns) return false
      if (cell + 1 === columns) {
        const isKnown = to > from
        cells[0] = isKnown ? 1 : 0
        person = isKnown ? people.number(bytes, from, to, mixed(personHash)) : -1
        const found = distinctRows.number(cells, 0, width, mixed(isKnown ? cellsHash : cellsHash ^ nobody))
        if (distinctRows.size > next.length) next = this.#next = grown(next, 0)
        if (isKnown) next[distinctNow] = found + 1
        distinctNow = found
        personOf[count] = person
        distinctOf[count++] = found
      } else if (at - start > (carriageReturns ? 2 : 1)) {
        if (cell + 1 < columns) this.tooFewCells++
        else this.tooManyCells++
      }
    }
    this.count = count
    return distinctRows.size <= mostDistinctRows && (all <= ascii || isText(bytes))
  }

  /** Distinct rows as rows of the file, with x for the person. Lines end with a line feed. */
  linesOf(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
    const { delimiter, kinds } = this.#layout
    const rows: number[] = []
    for (const number of numbers) {
      const text = this.distinctRows.text(number)
      let at = 1
      kinds.forEach((kind, position) => {
        if (position > 0) rows.push(delimiter)
        if (kind === ofPerson && text[0] === 1) rows.push(anyone)
        if (kind === ofOtherCells)
          for (at++; at < text.length && text[at] !== delimiter; at++) rows.push(text[at] ?? 0)
      })
      rows.push(lineFeed)
    }
    return Uint8Array.from(rows)
  }

  /** A row is at least as long as its delimiters and its line end. */
  #makeRoom(most: number) {
    if (this.personOf.length >= most) return
    this.personOf = new Int32Array(most)
    this.distinctOf = new Int32Array(most)
  }
}
