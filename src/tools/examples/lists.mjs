import { dateOf, dayOf, isoOf, monthEnds } from './days.mjs'
import { randomOf } from './random.mjs'

/** @import { Published } from './published.mjs' */
/** @import { Wish, Write } from './pupils.mjs' */

/** Lists of people are as long as an area of Stockport's size needs, however many pupils are asked for. */
const young = { plan: 280, none: 20, ages: [16, 25] }
const adults = { count: 168, ages: [18, 25] }
const keys = { young: 31, adult: 32, month: 33 }

/**
 * Who is on a list at a month's end: each slot holds one person from the first to the last age, then the next one.
 * @param {{ seed: number, key: number, letter: string, count: number, ages: readonly number[], day: number }} list
 */
function peopleAt({ seed, key, letter, count, ages: [first = 0, last = 0], day }) {
  const { year, month } = dateOf(day)
  const months = (last - first + 1) * 12
  return Array.from({ length: count }, (_, slot) => {
    const since = year * 12 + month + randomOf(seed, key, slot).below(months)
    const generation = Math.floor(since / months)
    const number = slot * 256 + (generation % 256)
    const random = randomOf(seed, key, slot, generation)
    return {
      slot,
      id: `${letter}${number.toString(36).toUpperCase().padStart(6, '0')}`,
      age: first + Math.floor((since % months) / 12),
      lasting: random.share(),
      other: random.share(),
      passing: randomOf(seed, key, slot, keys.month, year * 12 + month).share(),
    }
  })
}

/** Those with the highest keys. @template {{ lasting: number, passing: number, slot: number }} T @param {T[]} people @param {number} count */
const top = (people, count) =>
  new Set(
    people
      .toSorted(
        (a, b) => b.lasting * 0.9 + b.passing * 0.1 - a.lasting * 0.9 - a.passing * 0.1 || a.slot - b.slot,
      )
      .slice(0, count),
  )

/**
 * Young people aged 16 to 25 at every month's end. In January 2019 as many with an EHC plan are NEET as goal 11's
 * baseline says; in other months up to a fifth more or fewer.
 * @param {Published} published @param {Wish} wish @param {Write} write
 */
export function writeDestinations({ neet }, { seed, from, to }, write) {
  const file = 'destinations'
  write(file, 'synthetic_person,age,plan,status,date\n')
  for (const day of monthEnds(from, to)) {
    const date = isoOf(day)
    const { month } = dateOf(day)
    const change =
      0.9 + 0.2 * randomOf(seed, keys.month, day).share() + (month === 8 || month === 9 ? 0.1 : 0)
    const count = date === '2019-01-31' ? neet : Math.round(neet * change)
    const people = peopleAt({
      seed,
      key: keys.young,
      letter: 'Y',
      count: young.plan + young.none,
      ages: young.ages,
      day,
    })
    const withPlan = people.filter(({ slot }) => slot < young.plan)
    const inNone = top(withPlan, count)
    for (const person of people) {
      const plan = person.slot < young.plan ? 'EHC plan' : 'none'
      const other = person.passing < 0.05 ? 'not known' : 'EET'
      write(file, `${person.id},${person.age},${plan},${inNone.has(person) ? 'NEET' : other},${date}\n`)
    }
  }
}

/**
 * Adults aged 18 to 25 with a learning disability at every month's end. On 31 March 2019 the shares are the baselines of
 * goals 12 and 13; in other months a few people more or fewer.
 * @param {Published} published @param {Wish} wish @param {Write} write
 */
export function writeAdults(published, { seed, from, to }, write) {
  const file = 'adults'
  write(file, 'synthetic_person,age,accommodation,employment,date\n')
  const settledThen = Math.round(published.settled * adults.count)
  const paidThen = Math.round(published.paid * adults.count)
  for (const day of monthEnds(from, to)) {
    const date = isoOf(day)
    const random = randomOf(seed, keys.month, keys.adult, day)
    const then = date === '2019-03-31'
    const settled = then ? settledThen : settledThen - 4 + random.below(9)
    const paid = then ? paidThen : paidThen + random.below(6)
    const people = peopleAt({
      seed,
      key: keys.adult,
      letter: 'A',
      count: adults.count,
      ages: adults.ages,
      day,
    })
    const unsettled = top(people, adults.count - settled)
    const working = top(
      people.map((person) => ({ ...person, lasting: person.other })),
      paid,
    )
    const workers = new Set([...working].map(({ slot }) => slot))
    for (const person of people) {
      const employment = workers.has(person.slot) ? 'paid' : person.other < 0.1 ? 'unpaid' : 'none'
      write(
        file,
        `${person.id},${person.age},${unsettled.has(person) ? 'unsettled' : 'settled'},${employment},${date}\n`,
      )
    }
  }
}

/**
 * Requests for EHC plans. Of the plans issued in a calendar year without an exception as many are issued within 20
 * weeks as was published; besides there are plans with an exception, requests refused and requests not yet answered.
 * @param {Published} published @param {Wish} wish @param {Write} write
 */
export function writeCases(published, { seed, from, to }, write) {
  const file = 'ehc-cases'
  write(file, 'synthetic_plan,requested,decided,issued,exception\n')
  const first = dateOf(from).year
  const rows = []
  for (let year = first; year <= dateOf(to).year; year++) {
    const random = randomOf(seed, keys.month, year)
    const { issued, inTime } = published.plansOf(year)
    const withException = Math.round(issued * 0.08)
    const refused = Math.round(issued * 0.25)
    const start = dayOf(year, 1, 1)
    const length = dayOf(year + 1, 1, 1) - start
    for (let at = 0; at < issued + withException + refused; at++) {
      const end = start + random.below(length)
      const took = at < inTime ? 98 + random.below(42) : 147 + random.below(150)
      const isRefused = at >= issued + withException
      const requested = isRefused ? end - 14 - random.below(28) : end - took
      const decided = isRefused ? end : requested + 14 + random.below(28)
      if (end < from || end > to) continue
      const exception = at >= issued && !isRefused
      rows.push({
        requested,
        text: `${isoOf(requested)},${isoOf(decided)},${isRefused ? '' : isoOf(end)},${exception ? 'yes' : 'no'}`,
      })
    }
  }
  const random = randomOf(seed, keys.month, to)
  for (let at = 0; at < 40; at++) {
    const waited = random.below(140)
    const requested = to - waited
    const decided = waited > 42 ? isoOf(requested + 14 + random.below(28)) : ''
    if (requested >= from) rows.push({ requested, text: `${isoOf(requested)},${decided},,no` })
  }
  const ordered = rows.toSorted((a, b) => a.requested - b.requested || (a.text < b.text ? -1 : 1))
  for (const [at, { text }] of ordered.entries()) write(file, `L${String(at + 1).padStart(6, '0')},${text}\n`)
}
