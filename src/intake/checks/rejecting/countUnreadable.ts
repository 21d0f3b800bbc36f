import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Counts are suppressed, rounded or footnoted on their own, in symbols the values do not use. */
export const countUnreadable: RejectingCheck = {
  id: 'count-unreadable',
  severity: 'warns',
  title: 'Count cannot be read',
  ...rejectedBecause('a numerator or denominator is neither a number nor a symbol this publisher uses'),
  advice: 'Write the count, its symbol, or nothing.',
  faults: ({ counted }) =>
    counted.map((name) => ({
      when: `(${name}_raw IS NOT NULL AND ${name}_printed IS NULL AND ${name}_symbol IS NULL)`,
      reason: `'The ${name} “' || ${name}_raw || '” is neither a number nor a symbol this publisher uses.'`,
      check: `'count-unreadable'`,
    })),
}
