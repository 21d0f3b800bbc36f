import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Labels differ by release: “EHC plan” has also been “EHCP or Statement” and “SenStateEhc”. */
export const labelUnknown: RejectingCheck = {
  id: 'label-unknown',
  severity: 'warns',
  title: 'Measure, group or phase not known',
  ...rejectedBecause('the measure, group of people or phase is not known'),
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
