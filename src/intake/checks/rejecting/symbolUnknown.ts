import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** Symbols are dialects: c, z, x, low and u today, but also SUPP, NE, NA, .., ~ and NULL. */
export const symbolUnknown: RejectingCheck = {
  id: 'symbol-unknown',
  severity: 'warns',
  title: 'Neither a number nor a known symbol',
  ...rejectedBecause('the value is neither a number nor a symbol this publisher uses'),
  advice: 'Write the number, or the symbol this publisher uses for why there is none.',
  faults: () => [
    {
      when: '(value IS NULL AND symbol IS NULL)',
      reason: `'“' || raw || '” in “' || "column" || '” is neither a number nor a symbol this publisher uses.'`,
      check: `'symbol-unknown'`,
    },
  ],
}
