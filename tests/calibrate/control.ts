import { seasonOf, withoutSeason } from '../../src/statistics/season'
import { signals } from '../../src/statistics/signals'
import { xmr } from '../../src/statistics/xmr'
import { drawn, type Random } from './random'
import { type Family, type Row, shareOf } from './row'

/** A year of terms or months and how much each is of an average one; `null` is August, when schools are closed. */
const years = {
  /** Suspensions of pupils on SEN support in Stockport, 2021/22 to 2024/25. */
  term: [1.09, 1.0, 0.91],
  /** From September: few in the first month, most in the last. */
  month: [0.5, 0.9, 1.2, 1.0, 1.0, 1.0, 1.2, 0.9, 1.1, 1.1, 1.1, null],
} as const
const calendars = { term: { size: 3, start: 0 }, month: { size: 12, start: 8, optional: 7 } } as const
type Spacing = keyof typeof years

/** Whether each figure of a chart fires, in order of time. */
type Fired = readonly boolean[]

const firedOf = (values: Parameters<typeof signals>[0], widening = 1): Fired => {
  const limits = xmr(values, { widening })
  if (!limits) throw new Error('A chart without neighbours has no limits')
  return signals(values, limits).map((found) => found.length > 0)
}

interface Simulated {
  readonly spacing: Spacing
  /** Figures on the chart. */
  readonly points: number
  /** Standard deviation of a figure, as a share of it. */
  readonly noise: number
  /** The last figure is so many times what it would be. */
  readonly change?: number
  readonly cases: number
  readonly seed: number
}

/** The figures of a chart: its season, and independent noise. */
function figures({ normal }: Random, { spacing, points, noise, change = 1 }: Simulated) {
  const year = years[spacing]
  const values: (number | null)[] = []
  for (let at = 0; values.filter((value) => value !== null).length < points; at += 1) {
    const season = year[at % year.length]
    values.push(season == null ? null : season * Math.exp(noise * normal()))
  }
  const last = values.pop()
  return [...values, last == null ? null : last * change]
}

/** Charts with their season taken out, as the app does it. */
const seasonal = (of: Simulated): Fired[] =>
  drawn(of.cases, of.seed, (random) => {
    const values = figures(random, of)
    const calendar = calendars[of.spacing]
    const season = seasonOf(values, calendar, 'ratio')
    if (!season) throw new Error('There is no season')
    return firedOf(withoutSeason(values, season, calendar.start), season.widening)
  })

/** Charts of figures without a season, or with one that is left in. */
const plain = (of: Simulated, left: boolean): Fired[] =>
  drawn(of.cases, of.seed, (random) => {
    const year = years[of.spacing]
    return firedOf(
      figures(random, of).map((value, at) => {
        const season = left ? 1 : year[at % year.length]
        return value === null || season == null ? null : value / season
      }),
    )
  })

export const some = (chart: Fired) => chart.some(Boolean)
export const latest = (chart: Fired) => chart.at(-1) === true

/** The charts of the table of false alarms that the app shows. */
export const stable = (spacing: Spacing, points: number) =>
  seasonal({ spacing, points, noise: 0.07, cases: 4000, seed: 1000 + points })

const cases = 2000
const noises = [0.03, 0.05, 0.07] as const
const percent = (share: number) => `${Math.round(share * 100)}%`
const sizes = [
  ['term', 13],
  ['term', 18],
  ['term', 24],
  ['month', 33],
  ['month', 55],
] as const

const alarms = sizes.flatMap(([spacing, points], at): Row[] => {
  const of = { spacing, points, noise: 0.05, cases, seed: 700 + at }
  const [without, left, taken] = [plain(of, false), plain(of, true), seasonal(of)]
  const made = `charts of ${points} ${spacing}s in which nothing changes`
  const row = (rule: string, claim: string, charts: readonly Fired[], holds: typeof some): Row => ({
    rule: `${rule}, ${points} ${spacing}s`,
    claim,
    measured: shareOf(charts, holds),
    cases,
    made,
  })
  const claim = percent(shareOf(without, some))
  const claimLatest = percent(shareOf(without, latest))
  return [
    row('season taken out: marks some figure', `${claim}, as without a season`, taken, some),
    row('season taken out: marks the latest', `${claimLatest}, as without a season`, taken, latest),
    row('season left in (not used): marks the latest', claimLatest, left, latest),
  ]
})

const byMonth = seasonal({ spacing: 'month', points: 55, noise: 0.05, cases, seed: 790 })
const marksMonth = (place: number) => (chart: Fired) => chart.some((fired, at) => fired && at % 12 === place)
/** September is the first of each year of months, and August, the last, has no figures. */
const others = Array.from({ length: 10 }, (_, at) => shareOf(byMonth, marksMonth(at + 1)))
const september: Row = {
  rule: 'season taken out: marks a September, 55 months',
  claim: `${percent(others.reduce((sum, one) => sum + one, 0) / others.length)} at most, which is the other months’ share`,
  measured: shareOf(byMonth, marksMonth(0)),
  cases,
  made: 'charts in which nothing changes',
}

const power = sizes.flatMap(([spacing, points], at) =>
  noises.map((noise, which): Row => {
    const of = { spacing, points, noise, change: 1.25, cases, seed: 800 + 10 * at + which }
    return {
      rule: `a quarter more in the latest, ${points} ${spacing}s, noise ${percent(noise)}`,
      claim: `${percent(shareOf(plain(of, false), latest))}, as without a season`,
      measured: shareOf(seasonal(of), latest),
      cases,
      made: 'charts',
    }
  }),
)

/** How often control charts fire where nothing changes, and where the latest figure is a quarter more. */
export const control: Family = {
  title: 'Control chart, all four rules',
  rows: [...alarms, september, ...power],
}
