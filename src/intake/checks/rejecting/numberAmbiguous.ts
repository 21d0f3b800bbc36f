import type { RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

/** A spreadsheet with European settings writes 12,5 for 12.5, and 0,943 for 0.943; elsewhere a comma parts thousands. */
export const numberAmbiguous: RejectingCheck = {
  id: 'number-ambiguous',
  severity: 'warns',
  title: 'Number with a doubtful comma',
  ...rejectedBecause('a number may have a decimal comma'),
  advice: 'Write decimals with a full stop and thousands without a separator, and drop the file again.',
  faults: () => [
    {
      when: `(value IS NULL AND symbol IS NULL AND regexp_full_match(raw, '[-+]?[\\d.]*,\\d+ ?%?'))`,
      reason: `'“' || raw || '” in “' || "column" || '” may have a decimal comma or a comma out of place.'`,
      check: `'number-ambiguous'`,
      finer: true,
    },
  ],
}
