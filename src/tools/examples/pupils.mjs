import { academicYears } from './calendar.mjs'
import { makeRoll } from './roll.mjs'
import { isAbsence, isPossible, marksOf } from './sessions.mjs'
import { makeYear } from './year.mjs'

/** @import { Published } from './published.mjs' */
/** @import { Pupil, Year } from './year.mjs' */
/** @typedef {{ seed: number, pupils: number, senOnly: boolean, from: number, to: number }} Wish times are days */
/** @typedef {(file: string, rows: string | Uint8Array) => void} Write */

const markings = 21
/** Bytes of a session after the pupil: date, AM or PM, code. */
const tail = 16

/** What every pupil's marks of a year share: the bytes of all sessions, and which of them are asked for. @param {Year} year @param {Wish} wish */
function sessionsOf({ days }, { from, to }) {
  const asked = days.map(({ day }) => day >= from && day <= to)
  const first = asked.indexOf(true)
  return {
    bytes: Buffer.from(days.map(({ date }) => `${date},AM,/\n${date},PM,/\n`).join('')),
    first: first * 2,
    end: first < 0 ? -2 : (asked.lastIndexOf(true) + 1) * 2,
  }
}

/** The marks' rows. @param {string} head @param {Uint8Array} marks @param {Buffer} bytes @param {number} from @param {number} until */
function markRows(head, marks, bytes, from, until) {
  const before = Buffer.from(head)
  const width = before.length + tail
  const rows = Buffer.allocUnsafe(Math.max(0, until - from) * width)
  for (let at = from, start = 0; at < until; at++, start += width) {
    rows.set(before, start)
    bytes.copy(rows, start + before.length, at * tail, (at + 1) * tail)
    rows[start + width - 2] = marks[at] ?? 0
  }
  return rows
}

/** A row a term. @param {string} head @param {Pupil} pupil @param {Uint8Array} marks @param {number[]} suspended @param {number | undefined} excludedAt @param {Year['days']} days @param {number} from @param {number} until */
function summaryRows(head, pupil, marks, suspended, excludedAt, days, from, until) {
  /** @type {Map<string, [number, number, number, number]>} */
  const terms = new Map()
  for (let at = Math.max(from, pupil.from); at < Math.min(until, pupil.until); at++) {
    const term = days[at >> 1]?.term ?? ''
    const sums = terms.get(term) ?? [0, 0, 0, 0]
    terms.set(term, sums)
    const mark = marks[at] ?? 0
    sums[0] += isPossible(mark) ? 1 : 0
    sums[1] += isAbsence(mark) ? 1 : 0
    sums[2] += suspended.filter((day) => day === at).length
    sums[3] += excludedAt === at ? 1 : 0
  }
  return [...terms].map(([term, sums]) => `${head}${term},${sums.join(',')}\n`).join('')
}

/**
 * Writes everything about pupils, place by place: marks in both forms, pupil list, pupil summary, events.
 * @param {Published} published
 * @param {Wish} wish
 * @param {{ wants: (file: string) => boolean, write: Write }} files
 */
export function writePupils(published, wish, { wants, write }) {
  const places = makeRoll(published, wish)
  const years = academicYears(wish.from, wish.to).map((start) => {
    const year = makeYear(published, places, wish.seed, start)
    return { ...year, sessions: sessionsOf(year, wish) }
  })
  write('session-marks', 'synthetic_pupil,date,session,code\n')
  write('session-marks-with-schools', 'synthetic_pupil,school,phase,provision,date,session,code\n')
  write('pupil-list', 'synthetic_pupil,school,phase,provision\n')
  write(
    'pupil-summary',
    'synthetic_pupil,school,phase,provision,term,possible,missed,suspensions,exclusions\n',
  )
  write('suspensions-and-exclusions', 'synthetic_pupil,date,event\n')
  for (const place of places) {
    const school = `${place.laestab},${place.phase},${place.provision}`
    const listed = new Set()
    for (const year of years) {
      const { first, end, bytes } = year.sessions
      const events = year.events(place)
      for (const pupil of year.pupils(place)) {
        const [from, until] = [Math.max(first, pupil.from), Math.min(end, pupil.until)]
        if (from >= until) continue
        if (!listed.has(pupil.id)) write('pupil-list', `${pupil.id},${school}\n`)
        listed.add(pupil.id)
        const here = (/** @type {number} */ at) => at >= pupil.from && at < pupil.until
        const suspensions = (events?.suspensions ?? []).filter(({ at }) => here(at))
        const excludedAt =
          events?.excludedAt !== undefined && here(events.excludedAt) ? events.excludedAt : undefined
        const happened = [
          ...suspensions.map(({ at }) => ({ at, event: 'suspension' })),
          ...(excludedAt === undefined ? [] : [{ at: excludedAt, event: 'permanent exclusion' }]),
        ]
        for (const { at, event } of happened.toSorted((a, b) => a.at - b.at))
          if (at >= from && at < until)
            write('suspensions-and-exclusions', `${pupil.id},${year.days[at >> 1]?.date},${event}\n`)
        if (!['session-marks', 'session-marks-with-schools', 'pupil-summary'].some(wants)) continue
        const marks = marksOf({
          keys: [wish.seed, markings, year.year, place.number, pupil.from],
          days: year.days,
          from: pupil.from,
          until: pupil.until,
          share: year.share(place),
          closedDay: year.closedDay(place),
          suspensions,
          partlyElsewhere:
            place.phase === 'secondary' && place.provision === 'EHC plan' && place.number % 20 === 0,
        })
        if (wants('session-marks'))
          write('session-marks', markRows(`${pupil.id},`, marks, bytes, from, until))
        if (wants('session-marks-with-schools'))
          write('session-marks-with-schools', markRows(`${pupil.id},${school},`, marks, bytes, from, until))
        if (wants('pupil-summary'))
          write(
            'pupil-summary',
            summaryRows(
              `${pupil.id},${school},`,
              pupil,
              marks,
              suspensions.map(({ at }) => at),
              excludedAt,
              year.days,
              first,
              end,
            ),
          )
      }
    }
  }
}
