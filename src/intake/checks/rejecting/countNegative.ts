import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** A difference pasted where a count belongs, or a dash read as a minus sign. */
export const countNegative: RejectingCheck = {
  id: 'count-negative',
  severity: 'warns',
  title: 'Count below zero',
  ...rejectedBecause('a count is below zero'),
  advice: 'Correct the count in the file, or ask the publisher.',
  faults: ({ counted, isCount }) =>
    counted.length === 0
      ? []
      : [
          {
            when: `(denominator < 0 OR (numerator < 0 AND ${isCount}))`,
            reason: `'A count below zero cannot be.'`,
            check: `'count-negative'`,
          },
        ],
}
