import type { Assessment } from './assessment'

/** The row is of a goal in the document's body, not of Appendix 1. */
export const isFurther = ({ goal }: Assessment) => goal.number === null

/** The row is of a goal in the body that has neither a figure nor a baseline to draw. */
export const isQuiet = (row: Assessment) =>
  isFurther(row) && row.goal.baseline === null && !row.verdict.now && !row.related
