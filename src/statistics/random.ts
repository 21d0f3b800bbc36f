/**
 * Numbers from 0 up to, but not, 1 that look drawn by chance and are the same for the same seed.
 * Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003) 14: 128 bits, shifts 11, 19 and 8, and the
 * numbers his generator starts from, the seed being the first of them.
 * @param seed a whole number below 2³²; Marsaglia's own is 123456789
 */
export function uniforms(seed: number): () => number {
  let [x, y, z, w] = [seed | 0, 362_436_069, 521_288_629, 88_675_123]
  return () => {
    const mixed = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ mixed ^ (mixed >>> 8)
    return (w >>> 0) / 2 ** 32
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
