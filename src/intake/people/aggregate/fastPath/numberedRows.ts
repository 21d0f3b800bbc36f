import { longestLine } from '../wholeLines'
import { Dictionary, grown } from './dictionary'
import { type Layout, ofOthers, ofPerson } from './layout'

const lineFeed = 10
const carriageReturn = 13
const quote = 34
const basis = 0x811c9dc5 | 0
const prime = 0x01000193
const nobody = 0x9e3779b9 | 0
/** Whoever stands for all people where only the rest of a row matters. */
const someone = 120

/** More different ones than this save nothing over letting the engine read every row. */
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

/** So that the low bits depend on all bytes. */
const mixed = (hash: number) => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return once ^ (once >>> 15)
}

/**
 * Reads plain rows as pairs of numbers: whom each is about, and what the rest of it is, of the different ones that occur.
 * Rows are plain where they have no quotation marks, no stray line ends, and no damaged letters.
 */
export class NumberedRows {
  readonly #layout: Layout
  /** The numbers of a list come first, in its order. */
  readonly people: Dictionary
  /** Each begins with a byte, 1 where the row says whom it is about, else 0; before each cell stands a delimiter. */
  readonly rests = new Dictionary()
  /** The rest that followed each rest of someone when it was read last, plus one; 0 where there was none. */
  #next = new Int32Array(1 << 12)
  readonly #rest = new Uint8Array(longestLine)
  /** Of each byte: whether it may end a cell or is not plain. */
  readonly #special = new Uint8Array(256)
  /** Of the rows read last, as many as `count`. */
  personOf = new Int32Array(0)
  restOf = new Int32Array(0)
  count = 0
  /** Rows with too few and too many cells, of those read last; they have no numbers. */
  fewer = 0
  more = 0

  constructor(layout: Layout, people = new Dictionary()) {
    this.#layout = layout
    this.people = people
    for (const byte of [layout.delimiter, lineFeed, carriageReturn, quote]) this.#special[byte] = 1
  }

  /** Reads whole lines. @returns false where they are not plain */
  read(bytes: Uint8Array): boolean {
    const { delimiter, carriageReturns, isPersonFirst } = this.#layout
    const kinds = Uint8Array.from(this.#layout.kinds)
    const columns = kinds.length
    const rest = this.#rest
    const special = this.#special
    const length = bytes.length
    this.#makeRoom(Math.ceil(length / columns))
    const { personOf, restOf, people, rests } = this
    let next = this.#next
    let person = -1
    let restNow = 0
    let count = 0
    let all = 0
    this.fewer = this.more = 0
    for (let at = 0; at < length; ) {
      // Where the rows of one person follow each other, days do as well: the next row is mostly what it was last time.
      const guess = (next[restNow] ?? 0) - 1
      if (isPersonFirst && person >= 0 && guess >= 0) {
        const cut = people.endAt(person, bytes, at, 0)
        let end = cut < 0 ? cut : rests.endAt(guess, bytes, cut, 1)
        if (end > 0 && carriageReturns && bytes[end++] !== carriageReturn) end = -1
        if (end > 0 && bytes[end] === lineFeed) {
          at = end + 1
          restNow = guess
          personOf[count] = person
          restOf[count++] = guess
          continue
        }
      }
      const start = at
      let cell = 0
      let from = 0
      let to = 0
      let personHash = basis
      let restHash = basis
      let width = 1
      let byte = 0
      for (;;) {
        const kind = cell < columns ? kinds[cell] : 0
        if (kind === ofOthers) {
          restHash = Math.imul(restHash ^ delimiter, prime)
          rest[width++] = delimiter
          for (byte = bytes[at] ?? 0; special[byte] === 0; byte = bytes[++at] ?? 0) {
            restHash = Math.imul(restHash ^ byte, prime)
            rest[width++] = byte
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
        rest[0] = isKnown ? 1 : 0
        person = isKnown ? people.number(bytes, from, to, mixed(personHash)) : -1
        const found = rests.number(rest, 0, width, mixed(isKnown ? restHash : restHash ^ nobody))
        if (rests.size > next.length) next = this.#next = grown(next, 0)
        if (isKnown) next[restNow] = found + 1
        restNow = found
        personOf[count] = person
        restOf[count++] = found
      } else if (at - start > (carriageReturns ? 2 : 1)) {
        if (cell + 1 < columns) this.fewer++
        else this.more++
      }
    }
    this.count = count
    return rests.size <= mostDistinctRows && (all <= ascii || isText(bytes))
  }

  /** Rests as rows of the file, of someone who stands for all; lines end with a line feed. */
  restRows(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
    const { delimiter, kinds } = this.#layout
    const rows: number[] = []
    for (const number of numbers) {
      const rest = this.rests.text(number)
      let at = 1
      kinds.forEach((kind, position) => {
        if (position > 0) rows.push(delimiter)
        if (kind === ofPerson && rest[0] === 1) rows.push(someone)
        if (kind === ofOthers)
          for (at++; at < rest.length && rest[at] !== delimiter; at++) rows.push(rest[at] ?? 0)
      })
      rows.push(lineFeed)
    }
    return Uint8Array.from(rows)
  }

  /** No row is shorter than its delimiters and its line end. */
  #makeRoom(most: number) {
    if (this.personOf.length >= most) return
    this.personOf = new Int32Array(most)
    this.restOf = new Int32Array(most)
  }
}
