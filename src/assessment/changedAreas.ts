import { difference } from '../statistics/comparison'
import { type ChangedAreas, changedAreas } from '../statistics/recordingChange'
import { type Elsewhere, uncertaintyIn } from './comparators'
import { authorities, type Figures } from './distribution'

/** How all local authorities changed between two periods of a series. */
export interface Changed extends ChangedAreas {
  /**
   * Areas began to count differently, so that chance says nothing of a change. Told of a number of people alone, which is
   * only as whole as its recording: a percentage of a service's own work may swing either way in most areas for real.
   */
  readonly recordingChanged: boolean
}

/** @param from label of the earlier period, `to` of the later. */
export function changedBetween(figures: Figures, asAt: Elsewhere['asAt'], from: string, to: string): Changed {
  const { framework, book, key, measure } = figures
  const found = changedAreas(
    authorities(figures).flatMap(({ code, points }) => {
      const estimateOf = (label: string) => {
        const point = points.find(({ period }) => period.label === label)
        const interval = point && uncertaintyIn({ framework, book, asAt }, code, key, point)
        return interval && interval.why === undefined && point.value !== null
          ? { value: point.value, low: interval.low, high: interval.high }
          : undefined
      }
      const [before, after] = [estimateOf(from), estimateOf(to)]
      return before && after ? [difference(after, before)] : []
    }),
  )
  return { ...found, recordingChanged: found.scattered && measure.unit === 'count' }
}
