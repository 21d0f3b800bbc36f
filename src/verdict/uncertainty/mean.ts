import type { Measure } from '../../framework/framework'
import { parsePeriod, yearsBetween } from '../../framework/period'
import { meanInterval } from '../../statistics/intervals'
import type { Basis, Method, Surroundings, ValuedPoint, Worked } from './intervalMethod'

/**
 * Below this many pupils the spread between all pupils nationally says little of these few, and another year's number of
 * them says nothing of this year's.
 */
const fewest = 10

/** The number of pupils behind a mean: the figure's own, else that of the nearest period of the series that has one. */
function pupilsOf(point: ValuedPoint, { points }: Surroundings): Basis | undefined {
  const nearest = points
    .filter(({ denominator }) => denominator !== null && denominator >= 1)
    .sort(
      (a, b) =>
        Math.abs(yearsBetween(point.period.end, a.period.end)) -
        Math.abs(yearsBetween(point.period.end, b.period.end)),
    )[0]
  if (!nearest || nearest.denominator === null) return undefined
  const own = nearest.period.label === point.period.label
  return {
    count: undefined,
    of: nearest.denominator,
    from: own ? 'published' : 'another-period',
    point: nearest,
  }
}

/** The spread between pupils in a figure's own year, else in the nearest year it is known of. */
function spreadAt({ spread, spreads = [] }: Measure, { period }: ValuedPoint): Worked['spread'] {
  const away = (label: string) => Math.abs(yearsBetween(period.end, parsePeriod(label)?.end ?? ''))
  const [nearest] = [...spreads].sort((a, b) => away(a.period) - away(b.period))
  if (nearest) return { value: nearest.spread, period: nearest.period, source: nearest.source }
  return spread === null ? undefined : { value: spread }
}

/** The interval of a mean over pupils, from the national spread between pupils. */
export const mean: Method = {
  id: 'mean',
  run: (measure, point, around) => {
    const basis = pupilsOf(point, around)
    const spread = spreadAt(measure, point)
    if (!spread || basis?.of === undefined || basis.of < fewest) return undefined
    return { ...meanInterval(point.value, spread.value, basis.of), basis, spread }
  },
}

/** How many pupils a mean is of, where they are too few for an interval. */
export function tooFewPupils(point: ValuedPoint, around: Surroundings): number | undefined {
  const { of } = pupilsOf(point, around) ?? {}
  return of !== undefined && of < fewest ? of : undefined
}
