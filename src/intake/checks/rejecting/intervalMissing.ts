import type { Rejecting } from '../check'
import { rejectedBecause } from '../words'

/** A score of a few pupils means little without its interval, which cannot be worked out from the row. */
export const intervalMissing: Rejecting = {
  id: 'interval-missing',
  severity: 'warns',
  title: 'Score without its interval',
  ...rejectedBecause('a score stands without its confidence interval'),
  advice: 'Take the columns of both limits from the publisher’s file, and drop it again.',
}
