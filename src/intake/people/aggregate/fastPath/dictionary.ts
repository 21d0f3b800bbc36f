/** Numbers texts, which are bytes: the first is 0, the next 1. */
export class Dictionary {
  /** A hash table of numbers, each plus one; 0 where there is none. */
  #slots = new Int32Array(1 << 12)
  #hashes = new Int32Array(1 << 11)
  #ends = new Int32Array((1 << 11) + 1)
  #bytes = new Uint8Array(1 << 16)
  size = 0

  /** The number of the text in `bytes` between `from` and `to`, whose hash the caller knows; a new number for a new text. */
  number(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = (this.#slots[slot] ?? 0) - 1
      if (found < 0) return this.#add(bytes.subarray(from, to), hash)
      if (this.#hashes[found] === hash && this.#is(found, bytes, from, to)) return found
    }
  }

  text(number: number): Uint8Array {
    return this.#bytes.subarray(this.#ends[number], this.#ends[number + 1])
  }

  /** Where a text without its first `skip` bytes ends, if it is in `bytes` at `at`; -1 if it is not. */
  endAt(number: number, bytes: Uint8Array, at: number, skip: number): number {
    const texts = this.#bytes
    const to = this.#ends[number + 1] ?? 0
    let end = at
    for (let from = (this.#ends[number] ?? 0) + skip; from < to; from++)
      if (texts[from] !== bytes[end++]) return -1
    return end
  }

  #is(number: number, bytes: Uint8Array, from: number, to: number) {
    const length = (this.#ends[number + 1] ?? 0) - (this.#ends[number] ?? 0)
    return length === to - from && this.endAt(number, bytes, from, 0) === to
  }

  #add(text: Uint8Array, hash: number) {
    const number = this.size++
    const start = this.#ends[number] ?? 0
    if (start + text.length > this.#bytes.length) this.#bytes = grown(this.#bytes, text.length)
    if (this.size >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, 0)
      this.#ends = grown(this.#ends, 0)
    }
    this.#bytes.set(text, start)
    this.#ends[number + 1] = start + text.length
    this.#hashes[number] = hash
    if (2 * this.size <= this.#slots.length) this.#insert(number)
    else {
      this.#slots = new Int32Array(2 * this.#slots.length)
      for (let each = 0; each < this.size; each++) this.#insert(each)
    }
    return number
  }

  #insert(number: number) {
    const mask = this.#slots.length - 1
    let slot = (this.#hashes[number] ?? 0) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }
}

/** Twice as long and `more`, with the same beginning. */
export function grown<T extends Uint8Array | Int32Array | Float64Array>(array: T, more: number): T
export function grown(array: Uint8Array | Int32Array | Float64Array, more: number) {
  const length = 2 * array.length + more
  const next =
    array instanceof Uint8Array
      ? new Uint8Array(length)
      : array instanceof Int32Array
        ? new Int32Array(length)
        : new Float64Array(length)
  next.set(array)
  return next
}
