import { difference } from '../../src/statistics/comparison'
import { type Interval, meanInterval, poissonInterval, wilson } from '../../src/statistics/intervals'
import { widenedBy } from '../../src/verdict/uncertainty/repeats'
import { drawn, type Random } from './random'
import { type Family, type Row, shareOf } from './row'

const cases = 20_000
const holds =
  (truth: number) =>
  ({ low, high }: Interval) =>
    low <= truth && truth <= high

const shares = [
  { n: 24, p: 0.3 },
  { n: 119, p: 0.4 },
  { n: 2649, p: 0.16 },
].map(
  ({ n, p }, at): Row => ({
    rule: `Wilson, ${p * 100}% of ${n}`,
    claim: '95%',
    measured: shareOf(
      drawn(cases, 100 + at, ({ binomial }) => wilson(binomial(n, p), n)),
      holds(p),
    ),
    cases,
    made: 'binomial draws',
  }),
)

const events = [2, 6, 18, 56].map(
  (mean, at): Row => ({
    rule: `${mean < 10 ? 'exact Poisson' : 'Byar'}, ${mean} events expected`,
    claim: '95% or more',
    measured: shareOf(
      drawn(cases, 200 + at, ({ poisson }) => poissonInterval(poisson(mean))),
      holds(mean),
    ),
    cases,
    made: 'Poisson draws; exact below 10 events, Byar’s limits from 10 on',
  }),
)

/** Events of pupils who are each counted several times, by the mean that is known of them: England’s suspensions. */
const [children, each] = [50, 2.39]
const repeated = [
  {
    spread: 'two or three each',
    phi: each,
    repeats: ({ uniform }: Random) => (uniform() < each % 1 ? 3 : 2),
  },
  {
    spread: 'many once, a few often (geometric)',
    phi: each,
    repeats: (random: Random) => random.repeats(each),
  },
  {
    spread: 'many once, a few often, not widened (not used)',
    phi: 1,
    repeats: (random: Random) => random.repeats(each),
  },
].map(({ spread: how, phi, repeats }, at): Row => {
  const draws = drawn(cases, 250 + at, (random) => {
    const suspended = random.poisson(children)
    const x = Array.from({ length: suspended }, () => repeats(random)).reduce((sum, one) => sum + one, 0)
    return widenedBy(phi, x, poissonInterval(x))
  })
  return {
    rule: `events of ${children} pupils, ${each} each, ${how}`,
    claim: phi === 1 ? '95%' : '95% if all repeat alike, else less',
    measured: shareOf(draws, holds(children * each)),
    cases,
    made: 'Poisson numbers of pupils; limits widened by √φ, φ the mean for each',
  }
})

/** Standard deviation over pupils, and pupils: of Stockport's pupils with an EHC plan. */
const [spread, pupils] = [1.28, 119]
const mean: Row = {
  rule: `mean of ${pupils} pupils`,
  claim: '95%',
  measured: shareOf(
    drawn(cases, 300, ({ normal }) => meanInterval((normal() * spread) / Math.sqrt(pupils), spread, pupils)),
    holds(0),
  ),
  cases,
  made: 'normal draws with the spread that the interval knows',
}

const differences = [
  { n: [24, 31], p: 0.3 },
  { n: [2533, 2790], p: 0.25 },
].map(({ n: [first = 0, second = 0], p }, at): Row => {
  const draws = drawn(cases, 400 + at, ({ binomial }) => {
    const estimates = [first, second].map((n) => {
      const x = binomial(n, p)
      return { value: x / n, ...wilson(x, n) }
    })
    const [one, other] = estimates
    if (!one || !other) throw new Error('There are two shares')
    return difference(one, other)
  })
  return {
    rule: `Newcombe’s difference, ${p * 100}% of ${first} and of ${second}`,
    claim: '95%',
    measured: shareOf(draws, holds(0)),
    cases,
    made: 'binomial draws of one share',
  }
})

/** How often an interval holds the truth it was made from. */
export const intervals: Family = {
  title: 'Intervals: how often they hold the truth',
  rows: [...shares, ...events, ...repeated, mean, ...differences],
}
