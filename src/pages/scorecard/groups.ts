import { seriesId } from '../../framework/observation'
import type { Row } from './rows'

/** The row is of a goal in the document's body, not of Appendix 1. */
export const isFurther = ({ goal }: Row) => goal.number === null

/** The row is of a goal in the body that has neither a figure nor a baseline to draw. */
export const isQuiet = (row: Row) =>
  isFurther(row) && row.goal.baseline === null && !row.verdict.now && !row.related

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
