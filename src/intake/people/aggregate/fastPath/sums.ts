import { grown } from './dictionary'

const comma = 44
const lineFeed = 10
const zero = 48
/** The longestNumber a number is written (bytes). */
const longestNumber = 32

/** Writes CSV of numbers only. Almost all are whole, and these are written without making strings of them. */
class NumberLines {
  #bytes: Uint8Array<ArrayBuffer>
  #length = 0
  readonly #encoder = new TextEncoder()

  /** @param room in bytes, to begin with */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room)
  }

  number(value: number) {
    if (this.#length + longestNumber > this.#bytes.length) this.#bytes = grown(this.#bytes, longestNumber)
    if (value >= 0 && value < 2 ** 31 && value === Math.trunc(value)) this.#whole(value)
    else this.#length += this.#encoder.encodeInto(String(value), this.#bytes.subarray(this.#length)).written
    this.#bytes[this.#length++] = comma
  }

  /** Ends a line of at least one number. */
  end() {
    this.#bytes[this.#length - 1] = lineFeed
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  #whole(value: number) {
    let digits = 1
    for (let above = 10; above <= value; above *= 10) digits++
    let left = value
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      const next = Math.floor(left / 10)
      this.#bytes[at] = zero + left - next * 10
      left = next
    }
    this.#length += digits
  }
}

/** Sums by person and group, both given as numbers. */
export class Sums {
  readonly #width: number
  /** A hash table of indices, each plus one; 0 where there is none. */
  #slots = new Int32Array(1 << 12)
  #people = new Int32Array(1 << 11)
  #groups = new Int32Array(1 << 11)
  #values: Float64Array
  #size = 0
  #last = -1

  /** @param width how many numbers are added up for each person and group */
  constructor(width: number) {
    this.#width = width
    this.#values = new Float64Array(width << 11)
  }

  /** Adds `width` numbers of `values`, from `from` on. */
  add(person: number, group: number, values: Float64Array, from: number) {
    const width = this.#width
    const index = this.#indexOf(person, group) * width
    const sums = this.#values
    for (let at = 0; at < width; at++) sums[index + at] = (sums[index + at] ?? 0) + (values[from + at] ?? 0)
  }

  /** Lines of CSV: person, group, sums. */
  lines(): Uint8Array<ArrayBuffer> {
    const lines = new NumberLines(this.#size * (this.#width + 2) * 4)
    for (let index = 0; index < this.#size; index++) {
      lines.number(this.#people[index] ?? 0)
      lines.number(this.#groups[index] ?? 0)
      for (let at = 0; at < this.#width; at++) lines.number(this.#values[index * this.#width + at] ?? 0)
      lines.end()
    }
    return lines.bytes()
  }

  #indexOf(person: number, group: number) {
    const last = this.#last
    if (last >= 0 && this.#people[last] === person && this.#groups[last] === group) return last
    let slot = this.#slot(person, group)
    for (; ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const index = (this.#slots[slot] ?? 0) - 1
      if (index < 0) break
      if (this.#people[index] === person && this.#groups[index] === group) {
        this.#last = index
        return index
      }
    }
    this.#last = this.#add(person, group, slot)
    return this.#last
  }

  #slot(person: number, group: number) {
    const hash = Math.imul(person, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca6b)
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1)
  }

  #add(person: number, group: number, slot: number) {
    const index = this.#size++
    if (index === this.#people.length) {
      this.#people = grown(this.#people, 0)
      this.#groups = grown(this.#groups, 0)
      this.#values = grown(this.#values, 0)
    }
    this.#people[index] = person
    this.#groups[index] = group
    if (2 * this.#size <= this.#slots.length) this.#slots[slot] = index + 1
    else {
      this.#slots = new Int32Array(2 * this.#slots.length)
      for (let each = 0; each < this.#size; each++) {
        let free = this.#slot(this.#people[each] ?? 0, this.#groups[each] ?? 0)
        while (this.#slots[free] !== 0) free = (free + 1) & (this.#slots.length - 1)
        this.#slots[free] = each + 1
      }
    }
    return index
  }
}
