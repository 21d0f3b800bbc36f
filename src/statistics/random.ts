/**
 * Numbers from 0 up to, but not, 1 that look drawn by chance and are the same for the same seed.
 * Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003) 14: 32 bits, shifts 13, 17 and 5.
 * @param seed a whole number that is not 0
 */
export function uniforms(seed: number): () => number {
  let state = seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/**
 * Standard normal deviates, two from every two uniform numbers.
 * Source: Box and Muller, The Annals of Mathematical Statistics 29 (1958) 610–611.
 */
export function normals(uniform: () => number): () => number {
  let held: number | undefined
  return () => {
    if (held !== undefined) {
      const deviate = held
      held = undefined
      return deviate
    }
    const length = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    held = length * Math.sin(angle)
    return length * Math.cos(angle)
  }
}
