import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Each publisher has its own way to name a year, and tables typed by hand have several. */
export const periodUnreadable: RejectingCheck = {
  id: 'period-unreadable',
  severity: 'warns',
  title: 'Period cannot be read',
  ...rejectedBecause('the period cannot be read'),
  advice: 'Write the period as the rest of the file does, and drop it again.',
  faults: () => [
    {
      when: 'period IS NULL',
      reason: `'The period ' || _time || ' cannot be read.'`,
      check: `'period-unreadable'`,
    },
  ],
}
