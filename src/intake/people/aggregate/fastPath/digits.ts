import { grown } from './dictionary'

const comma = 44
const lineFeed = 10
const zero = 48
/** Numbers are written at most this long (bytes). */
const longest = 32

/** Writes lines of CSV that hold nothing but numbers: whole ones, as almost all are, without making texts of them. */
export class Digits {
  #bytes: Uint8Array<ArrayBuffer>
  #length = 0
  readonly #encoder = new TextEncoder()

  /** @param room for so many bytes to begin with */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room)
  }

  number(value: number) {
    if (this.#length + longest > this.#bytes.length) this.#bytes = grown(this.#bytes, longest)
    if (value >= 0 && value < 2 ** 31 && value === Math.trunc(value)) this.#whole(value)
    else this.#length += this.#encoder.encodeInto(String(value), this.#bytes.subarray(this.#length)).written
    this.#bytes[this.#length++] = comma
  }

  /** Ends a line, of at least one number. */
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
