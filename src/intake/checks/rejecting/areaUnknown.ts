import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Codes change with every reorganisation, spreadsheets turn them into numbers, and names are misspelt. */
export const areaUnknown: RejectingCheck = {
  id: 'area-unknown',
  severity: 'warns',
  title: 'Area not known',
  ...rejectedBecause('the area is not known by its code or name'),
  advice:
    'Correct the code in the file and drop it again. A new area belongs into datasets/framework/areas.csv.',
  faults: () => [
    {
      when: '_area IS NULL',
      reason: `'No area is known as ' || _place || '.'`,
      check: `'area-unknown'`,
    },
  ],
}
