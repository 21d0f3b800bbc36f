export type PeriodKind = 'academic year' | 'term' | 'financial year' | 'calendar year' | 'month' | 'day'

/** A stretch of time as the framework labels it. `start` and `end` are ISO dates, both included. */
export interface Period {
  readonly label: string
  readonly kind: PeriodKind
  readonly start: string
  readonly end: string
}

/** From January to December. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The terms of an academic year, in order; `second` where they lie in its second calendar year. */
const terms = [
  { name: 'autumn', from: '09-01', to: '12-31', second: false },
  { name: 'spring', from: '01-01', to: '04-30', second: true },
  { name: 'summer', from: '05-01', to: '07-31', second: true },
] as const

export const termNames = terms.map(({ name }) => name)

const pad = (n: number) => String(n).padStart(2, '0')
const follows = (first: string, second: string) => (Number(first) + 1) % 100 === Number(second)

/** The label of the academic year that began in a calendar year: 2018 → `2018/19`. */
export const academicYear = (first: number) => `${first}/${pad((first + 1) % 100)}`

/** Last day of a month; `month` runs from 1 to 12. */
export const endOfMonth = (year: number, month: number) =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

/**
 * Reads a period label: `2018/19` (academic year), `2018/19 autumn` (term), `2018-19` (financial year),
 * `2019` (calendar year), `January 2019` (month), `2019-03-31` (day). Anything else is `undefined`.
 */
export function parsePeriod(label: string): Period | undefined {
  const academic = /^(\d{4})\/(\d{2})(?: (autumn|spring|summer))?$/.exec(label)
  if (academic) {
    const [, year = '', next = '', term] = academic
    if (!follows(year, next)) return undefined
    const first = Number(year)
    if (!term) return { label, kind: 'academic year', start: `${first}-09-01`, end: `${first + 1}-07-31` }
    const found = terms.find(({ name }) => name === term)
    if (!found) return undefined
    const calendarYear = found.second ? first + 1 : first
    return {
      label,
      kind: 'term',
      start: `${calendarYear}-${found.from}`,
      end: `${calendarYear}-${found.to}`,
    }
  }
  const financial = /^(\d{4})-(\d{2})$/.exec(label)
  if (financial) {
    const [, year = '', next = ''] = financial
    if (!follows(year, next)) return undefined
    return { label, kind: 'financial year', start: `${year}-04-01`, end: `${Number(year) + 1}-03-31` }
  }
  if (/^(19|20)\d{2}$/.test(label))
    return { label, kind: 'calendar year', start: `${label}-01-01`, end: `${label}-12-31` }
  const month = /^([A-Z][a-z]+) (\d{4})$/.exec(label)
  if (month) {
    const number = monthNames.indexOf(month[1] ?? '') + 1
    const year = Number(month[2])
    if (number === 0) return undefined
    return { label, kind: 'month', start: `${year}-${pad(number)}-01`, end: endOfMonth(year, number) }
  }
  const day = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(label)
  if (day && day[3] !== '00' && label <= endOfMonth(Number(day[1]), Number(day[2])))
    return { label, kind: 'day', start: label, end: label }
  return undefined
}

/** The labels of an academic year's three terms, in order. */
export const termsOf = (year: string) => termNames.map((term) => `${year} ${term}`)

/** The academic year a term lies in: `2018/19 autumn` → `2018/19`. */
export const yearOfTerm = (term: string) => term.slice(0, 7)

/** `January 2019`, or with its short month `Jul 2020`, from an ISO date. */
export function monthYear(date: string, short = false) {
  const name = monthNames[Number(date.slice(5, 7)) - 1] ?? ''
  return `${short ? name.slice(0, 3) : name} ${date.slice(0, 4)}`
}

/** `24 November 2026`, from an ISO date. */
export const longDate = (date: string) => `${Number(date.slice(8, 10))} ${monthYear(date)}`

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * A period that ended at `to` directly follows one that ended at `from` (ISO dates) in a yearly series: a line may be
 * drawn between them. A few days more than a year, since February and terms vary.
 */
export const followsWithinAYear = (from: string, to: string) => to > from && daysBetween(from, to) <= 370

const written = /^((?:[A-Z][a-z]+ )?)(\d{4})(?:([/-])\d{2})?((?: [a-z]+)?)$/

/**
 * The label of the same stretch of time some years later, or earlier where `years` is below 0: `2018/19 autumn` →
 * `2019/20 autumn`, `2018-19` → `2019-20`, `January 2019` → `January 2020`. `undefined` for a day.
 */
export function yearsLater(label: string, years: number): string | undefined {
  const found = written.exec(label)
  if (!found) return undefined
  const [, month = '', year = '', mark, term = ''] = found
  const first = Number(year) + years
  return `${month}${first}${mark ? `${mark}${pad((first + 1) % 100)}` : ''}${term}`
}

/** The same stretch of time a year later; none for a term or a day. */
export function yearAfter({ kind, label }: Period): Period | undefined {
  const later = kind === 'term' ? undefined : yearsLater(label, 1)
  return later === undefined ? undefined : parsePeriod(later)
}

/** The term that follows a term, else the month that follows the one a period ends in. */
export function periodAfter({ kind, label, end }: Period): Period | undefined {
  if (kind === 'term') {
    const year = yearOfTerm(label)
    const order = termsOf(year)
    return parsePeriod(order[order.indexOf(label) + 1] ?? `${yearsLater(year, 1)} ${termNames[0]}`)
  }
  const month = Number(end.slice(5, 7))
  const year = Number(end.slice(0, 4)) + (month === 12 ? 1 : 0)
  return parsePeriod(`${monthNames[month % 12]} ${year}`)
}

/** Years between two ISO dates: days / 365.25. */
export const yearsBetween = (from: string, to: string) => daysBetween(from, to) / 365.25
