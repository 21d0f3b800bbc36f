import { dateOf, dayOf, isoOf, mondayFrom, weekdayOf } from './days.mjs'

/** Days in a school year on which pupils attend: 190 of the 195 that schools are open. */
const openDays = 195

/** Easter Sunday, by the rule of Butcher and Meeus. @param {number} year */
function easter(year) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = Math.floor((a + 11 * e + 22 * f) / 451)
  const month = Math.floor((e + f - 7 * g + 114) / 31)
  return dayOf(year, month, ((e + f - 7 * g + 114) % 31) + 1)
}

/**
 * The days on which pupils attend in the academic year that begins in September of `start`: half-terms in October,
 * February and May, two weeks at Christmas and before Easter Monday, the May bank holiday, and five days on which only
 * staff come in. For 2018 they are Stockport's: 4 September 2018 to 19 July 2019.
 * @param {number} start
 */
export function schoolDays(start) {
  const next = start + 1
  const sunday = easter(next)
  const christmas = mondayFrom(dayOf(start, 12, 21))
  const whitsun = mondayFrom(dayOf(next, 5, 25))
  /** @type {readonly (readonly [number, number])[]} first day closed, first day open again */
  const closed = [
    [mondayFrom(dayOf(start, 10, 22)), mondayFrom(dayOf(start, 10, 22)) + 7],
    [christmas, christmas + 14],
    [mondayFrom(dayOf(next, 2, 15)), mondayFrom(dayOf(next, 2, 15)) + 7],
    [sunday - 13, sunday + 2],
    [mondayFrom(dayOf(next, 5, 1)), mondayFrom(dayOf(next, 5, 1)) + 1],
    [whitsun, whitsun + 7],
  ]
  /** @type {number[]} */
  const open = []
  for (let day = mondayFrom(dayOf(start, 9, 1)); open.length < openDays; day++)
    if (weekdayOf(day) < 5 && !closed.some(([from, until]) => day >= from && day < until)) open.push(day)

  const firstOf = (/** @type {number} */ from) => open.find((day) => day >= from) ?? Number.NaN
  const staffOnly = new Set([
    firstOf(0),
    firstOf(dayOf(start, 10, 29)),
    firstOf(christmas),
    ...open.slice(-2),
  ])
  const year = `${start}/${String(next).slice(2)}`
  return open
    .filter((day) => !staffOnly.has(day))
    .map((day) => ({
      date: isoOf(day),
      day,
      term: `${year} ${day < christmas ? 'autumn' : day < sunday ? 'spring' : 'summer'}`,
      winter: [11, 12, 1, 2].includes(dateOf(day).month),
    }))
}

/** The academic years that a time touches, each by the year it begins in. @param {number} from @param {number} to */
export function academicYears(from, to) {
  const startOf = (/** @type {number} */ day) => {
    const { year, month } = dateOf(day)
    return month >= 9 ? year : year - 1
  }
  return Array.from({ length: startOf(to) - startOf(from) + 1 }, (_, index) => startOf(from) + index)
}
