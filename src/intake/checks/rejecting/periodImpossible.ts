import type { Sql } from '../../recipes/recipe'
import type { Fault, RejectingCheck } from '../check'
import { rejectedBecause } from '../words'

const impossible = (when: Sql, why: string): Fault => ({
  when: `(period IS NULL AND ${when})`,
  reason: `'The period ' || _time || ' cannot be: ${why}.'`,
  check: `'period-impossible'`,
  finer: true,
})

/** Two years, written as 202325, 2023/25 or 2023-25; the second may also be a month. */
const years = (group: number): Sql =>
  `TRY_CAST(regexp_extract(_time, '(?:^|\\D)((?:19|20)\\d{2})[/-]?(\\d{2})(?:\\D|$)', ${group}) AS INTEGER)`

const date = `regexp_extract(_time, '(?:^|\\D)(\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))(?:\\D|$)', 1)`
const written = `replace(replace(${date}, '.', '/'), '-', '/')`
const asDate = (format: string): Sql =>
  `try_strptime(${written}, ['${format.replaceAll(' ', '/')}/%Y', '${format.replaceAll(' ', '/')}/%y'])`
const isoDate = `regexp_extract(_time, '(?:^|\\D)(\\d{4}-\\d{2}-\\d{2})(?:\\D|$)', 1)`
const month = `TRY_CAST(regexp_extract(_time, '(?:^|[^\\d/.-])(\\d{1,2})[/.-]\\d{4}(?:\\D|$)', 1) AS INTEGER)`

/** Slips of the keyboard: 31/04/19, 13/2019, 202325. They look like a period of the right kind and are none. */
export const periodImpossible: RejectingCheck = {
  id: 'period-impossible',
  severity: 'warns',
  title: 'Period cannot be',
  ...rejectedBecause('there is no such period'),
  advice: 'Correct the period in the file and drop it again.',
  faults: () => [
    impossible(
      `((${date} <> '' AND ${asDate('%d %m')} IS NULL AND ${asDate('%m %d')} IS NULL)
        OR (${isoDate} <> '' AND TRY_CAST(${isoDate} AS DATE) IS NULL))`,
      'there is no such day',
    ),
    impossible(`(${month} NOT BETWEEN 1 AND 12)`, 'there is no such month'),
    impossible(
      `(${isoDate} = '' AND ${years(2)} NOT BETWEEN 1 AND 12 AND (${years(1)} + 1) % 100 <> ${years(2)})`,
      'its two years do not follow each other',
    ),
  ],
}
