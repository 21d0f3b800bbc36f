import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** A missing decimal point, a shifted column or a minus sign pasted from a change. */
export const valueOutOfRange: RejectingCheck = {
  id: 'value-out-of-range',
  severity: 'warns',
  title: 'Value cannot be',
  ...rejectedBecause('the value is below zero or above 100%'),
  advice: 'Correct the value in the file, or ask the publisher.',
  faults: ({ isCount, isShare }) => {
    const reason = `'“' || raw || '” in “' || "column" || '” cannot be.'`
    const check = `'value-out-of-range'`
    const below = { when: `(value < 0 AND ${isCount})`, reason, check }
    const above = { when: `(value > 100 AND ${isShare})`, reason, check }
    return [...(isCount === 'false' ? [] : [below]), ...(isShare === 'false' ? [] : [above])]
  },
}
