import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** An empty cell may mean 0, suppressed, not collected or forgotten; nobody can tell. */
export const valueBlank: RejectingCheck = {
  id: 'value-blank',
  severity: 'warns',
  title: 'Value is empty',
  ...rejectedBecause('the value is empty, and the file does not say why'),
  advice: 'Write the number, or the symbol this publisher uses for why there is none.',
  faults: () => [
    {
      when: 'raw IS NULL',
      reason: `'“' || "column" || '” is empty, and the file does not say why.'`,
      check: `'value-blank'`,
    },
  ],
}
