import { compareInTime } from '../../src/verdict/peers'
import { uncertaintyOf } from '../../src/verdict/uncertainty/uncertainty'
import { measure, series } from '../unit/verdict/support'
import { drawn, type Random } from './random'
import { type Family, type Row, shareOf } from './row'

const cases = 10_000

/** A figure of some events or children among n, with its interval. */
function figureOf(count: number, n: number, kind: 'proportion' | 'events') {
  const of = measure({ interval: kind, ofPupils: false })
  const [point] = series({ '2018/19': (100 * count) / n }).points
  if (!point || point.value === null) throw new Error('A series of one value has a point')
  const counted = { ...point, numerator: count, denominator: n }
  return { value: point.value, uncertainty: uncertaintyOf(of, counted, { points: [], sizes: [] }) }
}

interface Made {
  readonly kind: 'proportion' | 'events'
  readonly n: readonly [number, number]
  /** Children or events by pupil, from 0 to 1. */
  readonly rate: number
}

const draw = ({ kind, n, rate }: Made, { binomial, poisson }: Random) => {
  const [from, to] = n.map((size) =>
    figureOf(kind === 'events' ? poisson(size * rate) : binomial(size, rate), size, kind),
  )
  if (!from || !to) throw new Error('There are two figures')
  return compareInTime({ from, to }, 'lower')
}

const made: readonly Made[] = [
  { kind: 'proportion', n: [4, 6], rate: 0.5 },
  { kind: 'proportion', n: [24, 31], rate: 0.1 },
  { kind: 'proportion', n: [119, 140], rate: 0.4 },
  { kind: 'events', n: [1732, 1842], rate: 0.0015 },
  { kind: 'events', n: [4191, 4595], rate: 0.004 },
]

const rows = made.map((of, at): Row => {
  const tests = drawn(cases, 600 + at, (random) => draw(of, random))
  return {
    rule: `${of.kind === 'events' ? `${100 * of.rate} events in 100` : `${100 * of.rate}%`} of ${of.n.join(' and ')} pupils`,
    claim: '5% at most',
    measured: shareOf(tests, ({ comparison }) => comparison === 'better' || comparison === 'worse'),
    cases,
    made: `${of.kind === 'events' ? 'Poisson' : 'binomial'} draws of one rate${tests.some((test) => test.why === undefined && test.exact) ? '; by exact tests where few are expected' : ''}`,
  }
})

/** How often two figures of one truth are told apart. */
export const changes: Family = { title: 'Change: how often one is found where there is none', rows }
