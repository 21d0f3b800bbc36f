/** Mixes whole numbers into one of 32 bits (the last step of MurmurHash3). @param {number[]} keys */
function mix(keys) {
  let hash = 0x9e3779b9
  for (const key of keys) {
    hash = Math.imul(hash ^ (key | 0), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** @typedef {ReturnType<typeof randomOf>} Random */

/**
 * A stream of numbers that depends on the keys alone: mulberry32 (Tommy Ettinger), whole numbers of 32 bits throughout,
 * so that every machine draws the same ones.
 * @param {...number} keys such as the seed, a year and a pupil
 */
export function randomOf(...keys) {
  let state = mix(keys)
  /** From 0 up to, but not, 1. */
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from 0 up to, but not, `end`. @param {number} end */
  const below = (end) => Math.floor(share() * end)
  return {
    share,
    below,
    /** One of a list whose chances are the weights. @template {{ weight: number }} T @param {readonly T[]} list */
    pick(list) {
      let left = share() * list.reduce((sum, { weight }) => sum + weight, 0)
      for (const item of list) {
        left -= item.weight
        if (left < 0) return item
      }
      throw new Error('There is nothing to choose from')
    },
  }
}
