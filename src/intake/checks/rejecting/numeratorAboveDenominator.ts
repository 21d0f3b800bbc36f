import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Columns swapped, or a numerator of one group beside the denominator of another. */
export const numeratorAboveDenominator: RejectingCheck = {
  id: 'numerator-above-denominator',
  severity: 'warns',
  title: 'More than the whole',
  ...rejectedBecause('the numerator is larger than the denominator'),
  advice: 'Check whether the two columns are swapped, and drop the file again.',
  faults: ({ counted, isShare }) =>
    counted.length < 2 || isShare === 'false'
      ? []
      : [
          {
            when: `(numerator > denominator AND ${isShare})`,
            reason: `'The numerator is larger than the denominator.'`,
            check: `'numerator-above-denominator'`,
          },
        ],
}
