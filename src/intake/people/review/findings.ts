import type { Framework } from '../../../framework/framework'
import type { DataFile } from '../../../observations/dataFile'
import { type Finding, note } from '../../report/finding'
import type { ReportLine } from '../../report/reportLine'
import type { Counts } from '../../staging/count'
import type { Review } from '../../waiting/review'
import type { KnownPeopleFile } from '../aggregate/peopleFile'
import type { Aggregated } from '../aggregate/result'

/** Files of made-up people say so in the name of a column, which travels with the file. */
export const isSynthetic = ({ source }: KnownPeopleFile) =>
  source.header.some((name) => /^synthetic[ _]/i.test(name.trim()))

const count = (rows: number) => `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`

const warning = (check: string, sentence: string, advice: string): Finding => ({
  ...note(check, sentence, advice),
  severity: 'warns',
})

/** Local data files that hold figures of the same measures and periods: two tables of one thing tell more than either. */
const overlapping = (accepted: readonly DataFile[], { measures, periods }: Counts) =>
  accepted.filter(
    (one) =>
      one.yields === 'local' &&
      one.measures.some((measure) => measures.includes(measure)) &&
      one.periods.some((period) => periods.includes(period)),
  )

/** What there is to know of a file that was only added up. */
export function findingsOf(
  { added: { codes, rejected }, known }: { readonly added: Aggregated; readonly known: KnownPeopleFile },
  { areas, homeArea }: Framework,
  counts: Counts,
  accepted: readonly DataFile[],
): Finding[] {
  const home = areas.get(homeArea)?.name ?? homeArea
  // Codes of rows that are skipped, such as marks of days off, are as they should be.
  const unread = codes.filter(({ reason }) => rejected.some((one) => one.reason === reason))
  return [
    ...(isSynthetic(known)
      ? [
          warning(
            'file-synthetic',
            'The file says that it is synthetic: its people and figures are made up.',
            'Take it out again on the page “Data” before anyone relies on what is shown.',
          ),
        ]
      : []),
    ...overlapping(accepted, counts).map(({ fileName }) =>
      warning(
        'local-overlap',
        `${fileName} holds figures of the same measures and periods. What is suppressed in one may be worked out from the other.`,
        'Take it out on the page “Data” before figures go to anyone who may not know small counts.',
      ),
    ),
    ...unread.map(({ word, reason, rows }) =>
      warning(
        'code-unknown',
        `“${word}” in ${count(rows)}: ${reason}`,
        'See the codes on the page “Kinds of file”.',
      ),
    ),
    ...rejected.map(({ reason, rows }) =>
      warning(
        'row-rejected',
        `${count(rows)} rejected: ${reason}`,
        'Mend the rows in the file and drop it again.',
      ),
    ),
    note(
      'file-added-up',
      'The rows were added up as they were read; none is stored, and no one’s number is kept.',
    ),
    note('area-home', `The file names no area: its figures are taken to be ${home}’s.`),
  ]
}

/** The rejected rows of the report, as far as they are known by number. */
export const rejectedLines = ({ rejected }: Pick<Review, 'rejected'>): ReportLine[] =>
  rejected.map(({ row, check, reason }) => ({
    kind: 'rejected',
    severity: 'stops',
    check,
    row,
    column: '',
    value: '',
    sentence: reason,
    detail: '',
    whatToDo: 'Mend the row in the file and drop it again.',
  }))
