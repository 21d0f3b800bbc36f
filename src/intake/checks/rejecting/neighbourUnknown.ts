import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Neighbours are given by old three-digit numbers, which spreadsheets and reorganisations change. */
export const neighbourUnknown: RejectingCheck = {
  id: 'neighbour-unknown',
  severity: 'warns',
  title: 'Neighbour not known',
  ...rejectedBecause('a neighbour is not known by its number'),
  advice: 'Correct the number in the file, or take the list of the year whose areas the framework has.',
  faults: () => [
    {
      when: 'n.code IS NULL',
      reason: `'Neighbour ' || rank || ' is not known: “' || coalesce(raw, '') || '”.'`,
      check: `'neighbour-unknown'`,
    },
  ],
}
