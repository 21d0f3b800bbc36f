import type { Rejecting } from '../check'
import { rejectedBecause } from '../words'

/** A revised table pasted below the first one, or two tables of different dates in one file. */
export const figureConflicting: Rejecting = {
  id: 'figure-conflicting',
  severity: 'warns',
  title: 'Same figure, different values',
  ...rejectedBecause('the same figure stands in the file with different values'),
  advice: 'Keep the row that is right, delete the other, and drop the file again.',
}
