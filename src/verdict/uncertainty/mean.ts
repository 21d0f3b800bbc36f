import { yearsBetween } from '../../framework/period'
import { meanInterval } from '../../statistics/intervals'
import type { Basis, Method, Surroundings, ValuedPoint } from './intervalMethod'

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

/** The interval of a mean over pupils, from the national spread between pupils. */
export const mean: Method = {
  id: 'mean',
  run: ({ spread }, point, around) => {
    const basis = pupilsOf(point, around)
    if (spread === null || basis?.of === undefined) return undefined
    return { ...meanInterval(point.value, spread, basis.of), basis }
  },
}
