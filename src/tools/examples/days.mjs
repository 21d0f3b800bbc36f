/** Days are whole numbers, counted from 1 January 1970, so that no time zone can shift one. */
const length = 86_400_000

/** @param {number} year @param {number} month 1 to 12 @param {number} day */
export const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / length

/** @param {number} day @returns {string} such as 2018-09-04 */
export const isoOf = (day) => new Date(day * length).toISOString().slice(0, 10)

/** @param {string} text such as 2018-09-04 @throws Error when it is no date */
export function readDay(text) {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const found = dayOf(year, month, day)
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || isoOf(found) !== text)
    throw new Error(`${text} is not a date such as 2018-09-01`)
  return found
}

/** @param {number} day */
export function dateOf(day) {
  const [year = 0, month = 0, date = 0] = isoOf(day).split('-').map(Number)
  return { year, month, date }
}

/** 0 is Monday, 6 is Sunday. @param {number} day */
export const weekdayOf = (day) => (((day + 3) % 7) + 7) % 7

/** The first Monday on or after a day. @param {number} day */
export const mondayFrom = (day) => day + ((7 - weekdayOf(day)) % 7)

/** The last days of the months that end from one day to another. @param {number} from @param {number} to */
export function monthEnds(from, to) {
  const ends = []
  let { year, month } = dateOf(from)
  for (;;) {
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
    const end = dayOf(year, month, 1) - 1
    if (end > to) return ends
    ends.push(end)
  }
}
