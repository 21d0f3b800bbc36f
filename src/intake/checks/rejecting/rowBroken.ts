import type { Rejecting } from '../check'
import { rejectedBecause } from '../words'

/** A comma in a name without quotation marks, a quotation mark that is not doubled, a note of one cell. */
export const rowBroken: Rejecting = {
  id: 'row-broken',
  severity: 'warns',
  title: 'Line damaged',
  ...rejectedBecause('the line is damaged, or has more or fewer cells than there are columns'),
  advice: 'Look at the line in a text editor: a cell with a comma in it needs quotation marks around it.',
}
