import { literal } from '../../engine/port'
import type { RejectRule, Rule, Sql } from '../../extracts/recipe'
import { type AttendanceCode, attendanceCodes, coronavirus, type MarkMeaning } from './attendanceCodes'

/** Nine of ten marks: they are told first, and all others are compared with every code. */
const ordinary: Sql = `"code" IN ('/', '\\')`

const isOneOf = (codes: readonly AttendanceCode[]): Sql =>
  `upper("code") IN (${codes.map(({ code }) => literal(code)).join(', ')})`

const meaning = (...meanings: readonly MarkMeaning[]) =>
  attendanceCodes.filter((one) => meanings.includes(one.meaning))

const on = (date: string): Sql => `DATE ${literal(date)}`

/** Whether a code is used outside its days: those that begin or end on the same day together. */
function outOfForce(): Sql {
  const dated = (of: (code: AttendanceCode) => string | undefined, sign: '<' | '>') =>
    [...new Set(attendanceCodes.map(of))].flatMap((day) =>
      day === undefined
        ? []
        : [`(${isOneOf(attendanceCodes.filter((one) => of(one) === day))} AND "date" ${sign} ${on(day)})`],
    )
  return [...dated(({ from }) => from, '<'), ...dated(({ until }) => until, '>')].join(' OR ')
}

const duringCoronavirus: Sql = `upper("code") = ${literal(coronavirus.code)}
  AND "date" BETWEEN ${on(coronavirus.from)} AND ${on(coronavirus.until)}`

/** 1 for a session that was attended, else 0; of possible sessions. */
export const attended: Sql = `CASE WHEN ${ordinary} THEN 1
  WHEN ${isOneOf(meaning('present', 'approved educational activity'))} THEN 1 ELSE 0 END`

const inForce: Sql = `NOT (${ordinary}) AND NOT (${outOfForce()})`

/** Marks of sessions that were not possible, by why. */
export const notPossible: readonly Rule[] = [
  {
    when: `${inForce} AND ${duringCoronavirus}`,
    reason:
      'Not required to attend, or kept away by coronavirus (code X, September 2020 to March 2022): neither attended nor absent.',
  },
  {
    when: `${inForce} AND ${isOneOf(meaning('not a possible session'))}`,
    reason:
      'Not a possible session: the pupil was not required to attend, was unable to, or was due elsewhere.',
  },
  {
    when: `${inForce} AND ${isOneOf(meaning('administrative'))}`,
    reason: 'Not a possible session: the pupil was not on the roll yet, or the school was closed as planned.',
  },
]

export const unreadableMarks: readonly RejectRule[] = [
  { when: `"code" IS NULL`, reason: 'The session has no attendance code.', check: 'code-unknown' },
  {
    when: `NOT (${ordinary}) AND NOT ${isOneOf(attendanceCodes)}`,
    reason: 'The attendance code is not one of the Department for Education’s.',
    check: 'code-unknown',
  },
  {
    when: `NOT (${ordinary}) AND (${outOfForce()})`,
    reason: 'The attendance code was not in use on that day.',
    check: 'code-out-of-force',
  },
]
