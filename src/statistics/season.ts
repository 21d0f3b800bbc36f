import { median } from './quantiles'
import { roundTo } from './rounding'
import type { Limits, Values } from './xmr'

/** How a season acts on a figure: as so many times an average one, or so many units above or below it. */
export type SeasonKind = 'ratio' | 'difference'

/** What each place in the year is against an average place of it. */
export interface Season {
  readonly kind: SeasonKind
  /** What of the years' distances makes a factor. */
  readonly average: 'mean' | 'median'
  /** By place in the year: a ratio, or a difference in the figures' unit. `undefined` for a place without figures. */
  readonly factors: readonly (number | undefined)[]
  /** Whole years that do not overlap. */
  readonly years: number
  /** Indices of the first and last value that lie in a whole year. */
  readonly first: number
  readonly last: number
  /**
   * How much wider limits are to be than the values' own variation once the season is out, for the factors follow the
   * values: √(n ÷ (n − factors + 1)), as in any estimate of a variance after so many means were fitted.
   */
  readonly widening: number
}

/** Fewer whole years say nothing of a season. */
export const leastYears = 2

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

interface Calendar {
  /** Places in a year: 3 terms, 12 months. */
  readonly size: number
  /** Place in the year of the first value. */
  readonly start: number
  /** A place that need not be there: schools are closed in August. */
  readonly optional?: number
}

/** The places of a year: all of them or, where these make no two whole years, all but the optional one. */
function placesOf({ size, optional }: Calendar): Set<number>[] {
  const all = Array.from({ length: size }, (_, place) => place)
  const needed = all.filter((place) => place !== optional)
  return needed.length < size ? [new Set(all), new Set(needed)] : [new Set(all)]
}

/** The first indices of every stretch of a year's length that has a value at each of the places. */
function wholeYears(values: Values, { size, start }: Calendar, used: ReadonlySet<number>): number[] {
  const holds = (index: number) => (values[index] ?? null) !== null || !used.has((start + index) % size)
  return values.flatMap((_, from) =>
    Array.from({ length: size }, (_, at) => from + at).every(holds) ? [from] : [],
  )
}

/** How many stretches of a year's length follow one another without overlap. */
const apart = (starts: readonly number[], size: number) =>
  starts.reduce(
    ({ count, free }, from) => (from < free ? { count, free } : { count: count + 1, free: from + size }),
    {
      count: 0,
      free: 0,
    },
  ).count

/**
 * Seasonal factors: of each value the distance from the mean of the whole years that hold it, and of these distances the
 * median or the mean over the years, shifted so that the average place of the year has none. Ratios are worked out so on
 * logarithms. A whole year is as many periods in a row as a year has, beginning anywhere: a level that changes from year
 * to year is in none of the factors.
 * The median is taken of four or more years of terms, for one value unlike its season hardly moves it. With fewer years or
 * more places too many values lie exactly on it, which draws the limits in and trebles false alarms (tests/calibrate).
 * Source: Spiegel and Stephens, Schaum's Outline of Statistics, "Analysis of time series": the average percentage method,
 * with mean or median, over moving years.
 * @param values in order of time without a step left out; `null` where there is no figure that counts
 * @returns undefined with fewer than two whole years
 */
export function seasonOf(values: Values, calendar: Calendar, wanted: SeasonKind): Season | undefined {
  const { size, start } = calendar
  const kind = values.every((value) => value === null || value > 0) ? wanted : 'difference'
  for (const used of placesOf(calendar)) {
    const starts = wholeYears(values, calendar, used)
    const years = apart(starts, size)
    if (years < leastYears) continue
    const placed = values.map((value, index) =>
      value === null || !used.has((start + index) % size) ? null : kind === 'ratio' ? Math.log(value) : value,
    )
    const levels = new Map(
      starts.map((from) => [from, meanOf(placed.slice(from, from + size).filter((value) => value !== null))]),
    )
    const distances = Array.from({ length: size }, (): number[] => [])
    placed.forEach((value, index) => {
      const around = starts.flatMap((from) =>
        from <= index && index < from + size ? [levels.get(from) ?? 0] : [],
      )
      if (value !== null && around.length > 0) distances[(start + index) % size]?.push(value - meanOf(around))
    })
    const average = size === 3 && years >= 4 ? 'median' : 'mean'
    const typical = average === 'median' ? median : meanOf
    const raw = distances.map((all) =>
      all.length === 0 ? undefined : kind === 'ratio' ? Math.exp(typical(all)) : typical(all),
    )
    const middle = meanOf(raw.filter((factor) => factor !== undefined))
    const count = placed.filter((value) => value !== null).length
    const [from = 0, to = 0] = [starts[0], (starts.at(-1) ?? 0) + size - 1]
    return {
      kind,
      average,
      factors: raw.map((factor) =>
        factor === undefined ? undefined : kind === 'ratio' ? factor / middle : factor - middle,
      ),
      years,
      first: placed.findIndex((value, index) => value !== null && index >= from),
      last: placed.findLastIndex((value, index) => value !== null && index <= to),
      widening: Math.sqrt(count / (count - used.size + 1)),
    }
  }
  return undefined
}

/**
 * The values at the level of an average place, in the values' unit; `null` too for a value whose place has no factor. The
 * noise of the machine is rounded away, so that equal years stay equal.
 * @param start place in the year of the first value
 */
export function withoutSeason(values: Values, { kind, factors }: Season, start: number): Values {
  const level = values.map((value, index) => {
    const factor = factors[(start + index) % factors.length]
    if (value === null || factor === undefined) return null
    return kind === 'ratio' ? value / factor : value - factor
  })
  const most = Math.max(1e-6, ...values.map((value) => Math.abs(value ?? 0)))
  const decimals = 10 - Math.ceil(Math.log10(most))
  return level.map((value) => (value === null ? null : roundTo(value, decimals)))
}

/** Limits of an average place as they are at another: so the limits of a chart move with the season. */
export function limitsAtSeason(
  { mean, movingRange, lower, upper }: Limits,
  factor: number,
  kind: SeasonKind,
): Limits {
  const at = (level: number) => (kind === 'ratio' ? level * factor : level + factor)
  return {
    mean: at(mean),
    movingRange: kind === 'ratio' ? movingRange * factor : movingRange,
    lower: at(lower),
    upper: at(upper),
  }
}
