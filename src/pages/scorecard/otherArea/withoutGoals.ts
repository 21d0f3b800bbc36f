import { seriesId } from '../../../framework/observation'
import { isFurther } from '../groups'
import type { Row } from '../rows'

/**
 * The rows worth showing of an area without goals of its own: of those from the body, the ones with a figure that no
 * other row shows.
 */
export const withoutGoals = (rows: readonly Row[]): Row[] =>
  rows.filter(
    (row, at) =>
      !isFurther(row) ||
      (row.verdict.now !== undefined &&
        rows.every(
          (other, place) => seriesId(other.goal) !== seriesId(row.goal) || (isFurther(other) && place >= at),
        )),
  )
