import { randomOf } from './random.mjs'

/** @import { Random } from './random.mjs' */
/** @typedef {{ code: number, weight: number, sessions: number, even?: boolean }} Spell */

const codeOf = (/** @type {string} */ letter) => letter.charCodeAt(0)
const present = codeOf('/')
const afternoon = codeOf('\\')
const late = codeOf('L')
const visit = codeOf('V')
const elsewhere = codeOf('B')
const suspended = codeOf('E')
const closed = codeOf('Y')
const illness = codeOf('I')
const persistent = 0.1

/**
 * Kinds of absence: DfE's code, its chance and how many sessions it usually lasts. Shares of sessions among persistent
 * absentees as in England in autumn 2018 (DfE, Pupil absence in schools in England: autumn term 2018/19); among others
 * mostly illness, then holidays.
 * @param {Record<string, number>} shares
 */
function spellsOf(shares) {
  /** @type {Record<string, number>} */
  const sessions = { I: 4, M: 1, T: 10, H: 10, C: 2, G: 10, U: 1, O: 3, N: 1, R: 2 }
  return Object.entries(shares).map(([letter, share]) => {
    const usual = sessions[letter] ?? 1
    return { code: codeOf(letter), weight: share / usual, sessions: usual, even: letter === 'U' }
  })
}
const ofPersistent = spellsOf({
  I: 8.1,
  M: 0.9,
  T: 0.1,
  H: 0.3,
  C: 1.6,
  G: 2,
  U: 0.4,
  O: 4.9,
  N: 0.2,
  R: 0.1,
})
const ofOthers = spellsOf({
  I: 2,
  M: 0.25,
  T: 0.01,
  H: 0.05,
  C: 0.15,
  G: 0.4,
  U: 0.05,
  O: 0.25,
  N: 0.05,
  R: 0.05,
})

const absent = new Uint8Array(128)
for (const { code } of ofPersistent) absent[code] = 1
absent[suspended] = 1

/** Whether a mark is an absence. @param {number} code */
export const isAbsence = (code) => absent[code] === 1
/** Whether the pupil could have come. @param {number} code */
export const isPossible = (code) => code !== closed

/** How many of the possible sessions are missed: on the same side of a tenth as the share. @param {number} share @param {number} possible @param {Random} random */
function missedOf(share, possible, random) {
  const tenth = Math.ceil(possible * persistent)
  const about = Math.floor(share * possible + random.share())
  return share >= persistent ? Math.min(possible, Math.max(about, tenth)) : Math.min(about, tenth - 1)
}

/**
 * The marks of one pupil in one school year: a byte a session, morning and afternoon in turn, 0 when not on the roll.
 * @param {object} pupil
 * @param {readonly number[]} pupil.keys of the random numbers
 * @param {{ winter: boolean }[]} pupil.days
 * @param {number} pupil.from first session on the roll
 * @param {number} pupil.until first session no longer on it
 * @param {number} pupil.share of sessions to miss
 * @param {number | undefined} pupil.closedDay a day on which the school was shut by snow
 * @param {readonly { at: number, sessions: number }[]} pupil.suspensions
 * @param {boolean} pupil.partlyElsewhere taught elsewhere on Friday afternoons
 */
export function marksOf({ keys, days, from, until, share, closedDay, suspensions, partlyElsewhere }) {
  const random = randomOf(...keys)
  const marks = new Uint8Array(days.length * 2)
  for (let at = from; at < until; at++) marks[at] = at % 2 ? afternoon : present
  const isFree = (/** @type {number} */ at) => marks[at] === present || marks[at] === afternoon
  const length = until - from
  /** Puts a code on free sessions, going on from the start when the end is reached. @param {number} start @param {number} sessions @param {number} code */
  const put = (start, sessions, code) => {
    let done = 0
    for (let step = 0; step < length && done < sessions; step++) {
      const at = from + ((start - from + step) % length)
      if (!isFree(at)) continue
      marks[at] = code
      done += 1
    }
  }
  let possible = length
  if (closedDay !== undefined)
    for (const at of [closedDay * 2, closedDay * 2 + 1])
      if (at >= from && at < until) {
        marks[at] = closed
        possible -= 1
      }

  let left = missedOf(share, possible, random)
  const spells = share >= persistent ? ofPersistent : ofOthers
  for (const { at, sessions } of suspensions) {
    put(at, Math.min(sessions, left), suspended)
    left -= Math.min(sessions, left)
  }
  while (left > 0) {
    const { code, sessions, even } = random.pick(spells)
    let start = from + random.below(length)
    if (code === illness && !days[start >> 1]?.winter) start = from + random.below(length)
    if (even || sessions > 1) start = Math.max(from, start - (start % 2))
    const wanted = sessions === 4 ? 2 * (1 + random.below(4)) - random.below(2) : sessions
    put(start, Math.min(wanted, left), code)
    left -= Math.min(wanted, left)
  }

  const sometimes = (
    /** @type {number} */ code,
    /** @type {number} */ times,
    /** @type {number} */ sessions,
  ) => {
    for (let time = 0; time < times; time++) {
      const at = from + random.below(length)
      for (let session = at - (at % 2); session < at - (at % 2) + sessions; session++)
        if (session >= from && session < until && isFree(session)) marks[session] = code
    }
  }
  sometimes(late, random.below(4) + (random.share() < 0.1 ? 12 : 0), 1)
  sometimes(visit, random.below(3), 2)
  if (partlyElsewhere) for (let at = 9; at < marks.length; at += 10) if (isFree(at)) marks[at] = elsewhere
  return marks
}
