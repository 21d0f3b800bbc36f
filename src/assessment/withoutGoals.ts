import { seriesId } from '../framework/observation'
import type { Assessment } from './assessment'
import { isFurther } from './groups'

/**
 * The rows worth showing of an area without goals of its own: of those from the body, the ones with a figure that no
 * other row shows.
 */
export const withoutGoals = (rows: readonly Assessment[]): Assessment[] =>
  rows.filter(
    (row, at) =>
      !isFurther(row) ||
      (row.verdict.now !== undefined &&
        rows.every(
          (other, place) => seriesId(other.goal) !== seriesId(row.goal) || (isFurther(other) && place >= at),
        )),
  )
