import { wilson } from '../../src/statistics/intervals'
import { type RecentTrend, recentTrend, trendPoints, trendThreshold } from '../../src/statistics/trend'
import { drawn, type Random } from './random'
import { type Family, type Row, shareOf } from './row'

const cases = 20_000
const [pupils, share] = [500, 0.5]

/** Five yearly shares without any trend; each year's true share is drawn afresh, further apart than chance where told. */
function flat({ binomial, normal }: Random, between: number) {
  const points = Array.from({ length: trendPoints }, (_, time) => {
    const truth = Math.min(0.99, Math.max(0.01, share + between * normal()))
    const x = binomial(pupils, truth)
    return { time, value: x / pupils, ...wilson(x, pupils) }
  })
  const trend = recentTrend(points)
  if (!trend) throw new Error('Five shares of some pupils have a trend')
  return trend
}

const fires = ({ result }: RecentTrend) => result === 'rising' || result === 'falling'
const byLimitsAlone = ({ chiSquared }: RecentTrend) => chiSquared > trendThreshold

const made = (between: number) =>
  between === 0
    ? `times five shares of ${pupils}, one true share`
    : `times five shares of ${pupils} whose true share jumps by ${100 * between} points a year`

const rows = [0, 0.1].flatMap((between, at): Row[] => {
  const trends = drawn(cases, 500 + at, (random) => flat(random, between))
  return [
    {
      rule: 'recent trend',
      claim: between === 0 ? '0.2% at most' : '5% at most',
      measured: shareOf(trends, fires),
      cases,
      made: made(between),
    },
    {
      rule: 'the same by the figures’ own intervals alone (not used)',
      claim: '0.2%',
      measured: shareOf(trends, byLimitsAlone),
      cases,
      made: made(between),
    },
  ]
})

/** How often a trend is found where there is none. */
export const trends: Family = { title: 'Trend: how often one is found where there is none', rows }
