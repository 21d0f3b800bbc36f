import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** A row of a kind that is neither a figure nor one of its counts, such as a new placement or a subtotal. */
export const figureNone: RejectingCheck = {
  id: 'figure-none',
  severity: 'warns',
  title: 'No figure in the row',
  ...rejectedBecause('the row holds no figure the recipe knows'),
  advice: 'Look at the rows: a new category of the publisher needs a change of the recipe.',
  faults: () => [
    {
      when: '_orphan',
      reason: `'The row holds no figure the recipe knows.'`,
      check: `'figure-none'`,
    },
  ],
}
