import type { Rejecting } from '../check'
import { rejectedBecause } from '../words'

/** Publishers also say “p”, “draft” or “validated”; the framework knows three words. */
export const qualityUnknown: Rejecting = {
  id: 'quality-unknown',
  severity: 'warns',
  title: 'Quality not known',
  ...rejectedBecause('the quality is none of provisional, revised and final'),
  advice: 'Write provisional, revised or final, or leave the cell empty, which means final.',
}
