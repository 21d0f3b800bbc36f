import { areTinyEvents, areTinyShares, conditionalExact, fisherExact } from '../../statistics/exactTests'
import type { Uncertainty } from './uncertainty'

/** An exact test of two figures that are too small for the interval of their difference. */
export interface Exact {
  readonly id: 'fisher' | 'conditional'
  /** Two-sided, from 0 to 1. */
  readonly p: number
}

const isEvents = ({ method }: Uncertainty) => method === 'byar' || method === 'exact-poisson'

/** @returns undefined where both are large enough, where either has no counts, or one child may be counted again */
export function exactTest(one: Uncertainty, other: Uncertainty): Exact | undefined {
  if (one.why !== undefined || other.why !== undefined || one.repeats || other.repeats) return undefined
  const [a, b] = [Math.round(one.basis.count ?? Number.NaN), Math.round(other.basis.count ?? Number.NaN)]
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined
  if (isEvents(one) && isEvents(other)) {
    // A count is of the whole area, a rate of so many pupils; the two are never held against each other.
    const [n, m] = [one.basis.of, other.basis.of]
    if ((n === undefined) !== (m === undefined)) return undefined
    return areTinyEvents(a, n ?? 1, b, m ?? 1)
      ? { id: 'conditional', p: conditionalExact(a, n ?? 1, b, m ?? 1) }
      : undefined
  }
  const [n, m] = [one.basis.of, other.basis.of]
  if (one.method !== 'wilson' || other.method !== 'wilson' || n === undefined || m === undefined)
    return undefined
  const [of, ofOther] = [Math.round(n), Math.round(m)]
  return areTinyShares(a, of, b, ofOther) ? { id: 'fisher', p: fisherExact(a, of, b, ofOther) } : undefined
}
