import type { Rejecting } from '../check'
import { rejectedBecause } from '../words'

/** Spreadsheets drop numbers’ leading zeros and turn long ones into 3.56E+06; private lists use numbers of their own. */
export const schoolUnknown: Rejecting = {
  id: 'school-unknown',
  severity: 'warns',
  title: 'School not known',
  ...rejectedBecause('the school is not known by its number'),
  advice: 'Write the LAESTAB number, three digits of the local authority and four of the school.',
}
