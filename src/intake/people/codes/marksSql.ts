import { literal } from '../../../engine/port'
import type { RejectRule, Rule } from '../../recipes/recipe'
import type { Sql } from '../../sql/sql'
import { type AttendanceCode, attendanceCodes, coronavirus, type MarkMeaning } from './attendanceCodes'

/** What the app tells marks apart by. The numbers in the column `mark` follow this order. */
const kinds = ['attended', 'missed', 'coronavirus', 'not possible', 'administrative'] as const
type Kind = (typeof kinds)[number]

const kindOf: Readonly<Record<MarkMeaning, Kind>> = {
  present: 'attended',
  'approved educational activity': 'attended',
  'authorised absence': 'missed',
  'unauthorised absence': 'missed',
  'not a possible session': 'not possible',
  administrative: 'administrative',
}

/** The periods of use that codes have. Codes that may always be used come first. */
const uses = [...new Set(attendanceCodes.map(({ from, until }) => `${from ?? ''} ${until ?? ''}`))].sort()
const useOf = ({ from, until }: AttendanceCode) => uses.indexOf(`${from ?? ''} ${until ?? ''}`)

/** Kind and period of use as one number. */
const numberOf = (one: AttendanceCode) => {
  const kind = one.code === coronavirus.code ? 'coronavirus' : kindOf[one.meaning]
  return useOf(one) * kinds.length + kinds.indexOf(kind)
}

const frequent = ['/', '\\', 'I', 'L', 'M', 'O', 'U', 'N', 'C']
const ordered = [
  ...frequent.flatMap((code) => attendanceCodes.filter((one) => one.code === code)),
  ...attendanceCodes.filter(({ code }) => !frequent.includes(code)),
]
const cases = ordered.map((one) => `WHEN ${literal(one.code)} THEN ${numberOf(one)}`).join(' ')

/** The column `mark`: the number of a code, NULL for anything else. Lower-case letters are read as capitals. */
export const mark: Sql = `CASE "code" ${cases} ELSE CASE upper("code") ${cases} END END`

const hasMeaning = (kind: Kind): Sql => `"mark" % ${kinds.length} = ${kinds.indexOf(kind)}`

const day = (date: string): Sql => `DATE ${literal(date)}`

/** Codes that may always be used have the lowest numbers. */
const outOfForce: Sql = `"mark" >= ${kinds.length} AND CASE "mark" // ${kinds.length} ${uses
  .flatMap((use, at) => {
    const [from, until] = use.split(' ')
    const outside = [...(from ? [`"date" < ${day(from)}`] : []), ...(until ? [`"date" > ${day(until)}`] : [])]
    return outside.length === 0 ? [] : [`WHEN ${at} THEN ${outside.join(' OR ')}`]
  })
  .join(' ')} END`

/** Of a possible session: 1 if it was attended, otherwise 0. */
export const attended: Sql = `CASE WHEN ${hasMeaning('attended')} THEN 1 ELSE 0 END`

/** Attended or missed, by a code that may always be used: these have the lowest numbers. */
export const isAttendedOrMissed: Sql = `"mark" <= ${kinds.indexOf('missed')}`

/** Skips marks of sessions that were not possible, with the reason. */
export const notPossible: readonly Rule[] = [
  {
    when: `${hasMeaning('coronavirus')} AND "date" BETWEEN ${day(coronavirus.from)} AND ${day(coronavirus.until)}`,
    reason:
      'Not required to attend, or kept away by coronavirus (code X, September 2020 to March 2022): neither attended nor absent.',
  },
  {
    when: `(${hasMeaning('coronavirus')} OR ${hasMeaning('not possible')}) AND NOT (${outOfForce})`,
    reason:
      'Not a possible session: the pupil was not required to attend, was unable to, or was due elsewhere.',
  },
  {
    when: `${hasMeaning('administrative')} AND NOT (${outOfForce})`,
    reason: 'Not a possible session: the pupil was not on the roll yet, or the school was closed as planned.',
  },
]

export const unreadableMarks: readonly RejectRule[] = [
  {
    when: `"mark" IS NULL AND "code" IS NULL`,
    reason: 'The session has no attendance code.',
    check: 'code-unknown',
  },
  {
    when: `"mark" IS NULL`,
    reason: 'The attendance code is not one of the Department for Education’s.',
    check: 'code-unknown',
  },
  { when: outOfForce, reason: 'The attendance code was not in use on that day.', check: 'code-out-of-force' },
]
