import {
  figureRejectedBecause,
  type Rejecting,
  type RejectingCheck,
  type RowCheck,
  rejectedBecause,
  rowCount,
  verb,
} from './check'
import { used } from './staged'

/** Labels differ by release: “EHC plan” has also been “EHCP or Statement” and “SenStateEhc”. */
export const labelUnknown: RejectingCheck = {
  id: 'label-unknown',
  severity: 'warns',
  title: 'Measure, group or phase not known',
  ...figureRejectedBecause('the measure, group of people or phase is not known'),
  advice:
    'Use the names of the framework, and drop the file again. A new name of the publisher belongs into the recipe.',
  faults: ({ known }) =>
    known.length === 0
      ? []
      : [
          {
            when: `(${known.join(' AND ')}) IS NOT TRUE`,
            reason: `'The measure, group of people or phase is not known: ' || _labels || '.'`,
            check: `'label-unknown'`,
          },
        ],
}

/** Publishers also say “p”, “draft” or “validated”; the framework knows three words. */
export const qualityUnknown: Rejecting = {
  id: 'quality-unknown',
  severity: 'warns',
  title: 'Quality not known',
  ...rejectedBecause('the quality is none of provisional, revised and final'),
  advice: 'Write provisional, revised or final, or leave the cell empty, which means final.',
}

/** Text copied from a web page or a PDF brings non-breaking and double spaces, which look like nothing. */
export const labelSpaces: RowCheck = {
  id: 'label-spaces',
  severity: 'notes',
  title: 'Needless spaces in labels',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'has', 'have')} needless spaces in a label; ${verb(n, 'it was', 'they were')} read without.`,
  advice: '',
  find: ({ table, quick }) =>
    quick
      ? undefined
      : `SELECT DISTINCT s."row", s.spaced AS detail FROM ${table} s WHERE ${used} AND s.spaced IS NOT NULL`,
}
