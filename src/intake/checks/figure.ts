import { literal } from '../../engine/port'
import {
  type Check,
  figureRejectedBecause,
  type Rejecting,
  type RejectingCheck,
  type RowCheck,
  rejectedBecause,
  rowCount,
  verb,
} from './check'
import { repeatedReason, used } from './staged'

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

/** A comma in a name without quotation marks, a quotation mark that is not doubled, a note of one cell. */
export const rowBroken: Rejecting = {
  id: 'row-broken',
  severity: 'warns',
  title: 'Line damaged',
  ...rejectedBecause('the line is damaged, or has more or fewer cells than there are columns'),
  advice: 'Look at the line in a text editor: a cell with a comma in it needs quotation marks around it.',
}

/** A release of other breakdowns, a filter, or a file of the right shape about something else. */
export const rowsNoneUsed: Check = {
  id: 'rows-none-used',
  severity: 'stops',
  title: 'Nothing to add',
  sentence: () => 'No row of this file can be used: all were skipped or rejected.',
  advice: 'Look at the reasons below, and download the file again with the rows that are needed.',
}

/** A revised table pasted below the first one, or two tables of different dates in one file. */
export const figureConflicting: Rejecting = {
  id: 'figure-conflicting',
  severity: 'warns',
  title: 'Same figure, different values',
  ...figureRejectedBecause('the same figure stands in the file with different values'),
  advice: 'Keep the row that is right, delete the other, and drop the file again.',
}

/** Exports of two years that overlap, or a block pasted twice: the same figure with the same value. */
export const figureRepeated: RowCheck = {
  id: 'figure-repeated',
  severity: 'notes',
  title: 'Figure repeated',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'repeats', 'repeat')} figures of earlier rows, with the same values.`,
  advice: '',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT DISTINCT s."row", 'Says the same as row ' || earlier."row" AS detail
        FROM ${table} s JOIN (SELECT key, min("row") AS "row" FROM ${table} WHERE ${used} GROUP BY key) earlier USING (key)
        WHERE s.skipped = ${literal(repeatedReason)}`,
}
