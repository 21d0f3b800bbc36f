import type { Rejecting } from '../check'
import { rejectedBecause } from '../words'

/** Where outcome, numerator and denominator have rows of their own, a filter easily loses one of them. */
export const outcomeMissing: Rejecting = {
  id: 'outcome-missing',
  severity: 'warns',
  title: 'Count without its outcome',
  ...rejectedBecause('a numerator or denominator stands without its outcome'),
  advice: 'Take all rows of the measure from the publisher’s file, and drop it again.',
}
