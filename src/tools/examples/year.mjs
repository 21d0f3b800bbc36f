import { schoolDays } from './calendar.mjs'
import { provisions } from './published.mjs'
import { randomOf } from './random.mjs'
import { spreadOf } from './spread.mjs'

/** @import { Place } from './roll.mjs' */
/** @import { Published } from './published.mjs' */
/** @typedef {{ id: string, from: number, until: number }} Pupil who has a place, and between which sessions of the year */
/** @typedef {{ suspensions: { at: number, sessions: number }[], excludedAt?: number }} Events by session of the year */

const of = { leaving: 11, person: 12, year: 13, school: 14, drift: 15, events: 16, snow: 17, start: 18 }
const leavers = 0.03
const mostSuspensions = 20
/** How many school years a pupil stays. */
const stay = { primary: 7, secondary: 5, special: 12 }
/** Years whose figures are the baselines themselves. */
const baselineYears = [2017, 2018]

/** @param {number} seed @param {number} year @param {Place} place @returns {number | undefined} the session */
function leavesAt(seed, year, { number }) {
  const random = randomOf(seed, of.leaving, year, number)
  return random.share() < leavers ? 40 + 2 * random.below(150) : undefined
}

/**
 * Who has a place in a school year: one pupil, or two when one leaves and another comes. Ids are 7 characters.
 * @param {number} seed
 * @param {number} year
 * @param {Place} place
 * @param {number} sessions of the year
 * @returns {Pupil[]}
 */
export function pupilsOf(seed, year, place, sessions) {
  const years = stay[place.phase]
  const since = year + randomOf(seed, of.start, place.number).below(years)
  let before = 0
  for (let earlier = year - (since % years); earlier < year; earlier++)
    if (leavesAt(seed, earlier, place) !== undefined) before += 1
  const idOf = (/** @type {number} */ turn) => {
    const number = (place.number * 16 + (Math.floor(since / years) % 16)) * 16 + turn
    return `S${number.toString(36).toUpperCase().padStart(6, '0')}`
  }
  const leaves = leavesAt(seed, year, place)
  if (leaves === undefined) return [{ id: idOf(before), from: 0, until: sessions }]
  return [
    { id: idOf(before), from: 0, until: leaves },
    { id: idOf(before + 1), from: leaves, until: sessions },
  ]
}

/** The share of sessions missed on every place. @param {Published} published @param {readonly Place[]} places @param {number} seed @param {number} year */
function sharesOf(published, places, seed, year) {
  const drift = baselineYears.includes(year) ? 1 : 0.94 + 0.12 * randomOf(seed, of.drift, year).share()
  const keys = places.map(
    (place) =>
      0.7 * randomOf(seed, of.person, place.number).share() +
      0.3 * randomOf(seed, of.year, year, place.number).share() +
      0.25 * randomOf(seed, of.school, place.school).share(),
  )
  const shares = new Float64Array(places.length)
  /** @type {Map<string, Place[]>} */
  const groups = new Map()
  for (const place of places) {
    const name = `${place.phase} ${place.provision}`
    const group = groups.get(name)
    if (group) group.push(place)
    else groups.set(name, [place])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const spread = spreadOf(published.absenceOf(first.phase, first.provision), group.length)
    const ordered = group.toSorted(
      (a, b) => (keys[a.number] ?? 0) - (keys[b.number] ?? 0) || a.number - b.number,
    )
    for (const [rank, { number }] of ordered.entries())
      shares[number] = Math.min(0.98, drift * spread((rank + 0.5) / ordered.length))
  }
  return shares
}

/**
 * Suspensions and exclusions of a year: few pupils have most of them, mostly those in secondary schools who miss much.
 * Who is excluded is among those who leave.
 * @param {Published} published
 * @param {{ places: readonly Place[], shares: Float64Array, pupils: (place: Place) => Pupil[], seed: number, year: number }} school
 */
function eventsOf(published, { places, shares, pupils, seed, year }) {
  /** @type {Map<number, Events>} */
  const events = new Map()
  const eventsAt = (/** @type {Place} */ { number }) => {
    const found = events.get(number) ?? { suspensions: [] }
    events.set(number, found)
    return found
  }
  for (const [at, provision] of provisions.entries()) {
    const group = places.filter((place) => place.provision === provision)
    if (group.length === 0) continue
    const random = randomOf(seed, of.events, year, at)
    const count = group.reduce((sum, place) => sum + pupils(place).length, 0)
    const rates = published.eventsOf(provision)
    const oneOf = (/** @type {readonly Place[]} */ list) => {
      for (let tries = 0; ; tries++) {
        const place = list[random.below(list.length)]
        if (!place) throw new Error('Nobody can be suspended')
        const chance = (place.phase === 'primary' ? 0.15 : 1) * ((shares[place.number] ?? 0) > 0.05 ? 1 : 0.1)
        if (random.share() < chance || tries > 1000) return place
      }
    }
    /** @type {Place[]} */
    const before = []
    for (let left = Math.round((rates.suspensions * count) / 100); left > 0; left--) {
      const again = random.share() < 0.55 ? before[random.below(before.length)] : undefined
      const place = again && eventsAt(again).suspensions.length < mostSuspensions ? again : oneOf(group)
      const [pupil] = pupils(place)
      if (!pupil) throw new Error('A place has no pupil')
      before.push(place)
      const day = random.below(pupil.until >> 1)
      eventsAt(place).suspensions.push({
        at: day * 2,
        sessions: 2 * (1 + Math.min(random.below(3), random.below(5))),
      })
    }
    const leaving = group.filter((place) => pupils(place).length === 2)
    for (let left = Math.min(leaving.length, Math.round((rates.exclusions * count) / 100)); left > 0; ) {
      const place = oneOf(leaving)
      const found = eventsAt(place)
      if (found.excludedAt !== undefined) continue
      found.excludedAt = (pupils(place)[0]?.until ?? 0) - 1
      left -= 1
    }
  }
  return events
}

/**
 * Everything of one school year but the marks. A year is the same whatever time is asked for, so that any two runs with
 * one seed fit together.
 * @param {Published} published
 * @param {readonly Place[]} places
 * @param {number} seed
 * @param {number} year in which it begins
 */
export function makeYear(published, places, seed, year) {
  const days = schoolDays(year)
  const shares = sharesOf(published, places, seed, year)
  const pupils = (/** @type {Place} */ place) => pupilsOf(seed, year, place, days.length * 2)
  const events = eventsOf(published, { places, shares, pupils, seed, year })
  return {
    year,
    days,
    pupils,
    share: (/** @type {Place} */ { number }) => shares[number] ?? 0,
    events: (/** @type {Place} */ { number }) => events.get(number),
    /** @param {Place} place @returns {number | undefined} */
    closedDay: ({ school }) => {
      const random = randomOf(seed, of.snow, year, school)
      return random.share() < 1 / 3 ? 90 + random.below(20) : undefined
    },
  }
}

/** @typedef {ReturnType<typeof makeYear>} Year */
