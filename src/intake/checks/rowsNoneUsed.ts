import type { Check } from './check'

/** A release of other breakdowns, a filter, or a file of the right shape about something else. */
export const rowsNoneUsed: Check = {
  id: 'rows-none-used',
  severity: 'stops',
  title: 'Nothing to add',
  sentence: () => 'No row of this file can be used: all were set aside or rejected.',
  advice: 'Look at the reasons below, and download the file again with the rows that are needed.',
}
