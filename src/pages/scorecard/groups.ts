import type { Row } from './rows'

/** The row is of a goal in the document's body, not of Appendix 1. */
export const isFurther = ({ goal }: Row) => goal.number === null

/** The row is of a goal in the body that has neither a figure nor a baseline to draw. */
export const isQuiet = (row: Row) =>
  isFurther(row) && row.goal.baseline === null && !row.verdict.now && !row.related
