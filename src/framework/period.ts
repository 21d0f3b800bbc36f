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

const terms: Record<string, { from: string; to: string; second: boolean[] }> = {
  autumn: { from: '09-01', to: '12-31', second: [false, false] },
  spring: { from: '01-01', to: '04-30', second: [true, true] },
  summer: { from: '05-01', to: '07-31', second: [true, true] },
}

const pad = (n: number) => String(n).padStart(2, '0')
const follows = (first: string, second: string) => (Number(first) + 1) % 100 === Number(second)

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
    const t = terms[term]
    if (!t) return undefined
    const yearOf = (late: boolean | undefined) => (late ? first + 1 : first)
    return {
      label,
      kind: 'term',
      start: `${yearOf(t.second[0])}-${t.from}`,
      end: `${yearOf(t.second[1])}-${t.to}`,
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

/** The academic year's three terms, in order. */
export const termsOf = (academicYear: string) =>
  ['autumn', 'spring', 'summer'].map((term) => `${academicYear} ${term}`)

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

/** `2018/19` → `2019/20`, `2018-19` → `2019-20`, `2019` → `2020`, `January 2019` → `January 2020`; no terms or days. */
export function yearAfter({ label }: Period): Period | undefined {
  const found = /^(.*?)(\d{4})(?:([/-])\d{2})?$/.exec(label)
  if (!found) return undefined
  const [, before = '', year = '', mark] = found
  const next = Number(year) + 1
  return parsePeriod(`${before}${next}${mark ? `${mark}${pad((next + 1) % 100)}` : ''}`)
}

/** Years between two ISO dates: days / 365.25. */
export const yearsBetween = (from: string, to: string) => daysBetween(from, to) / 365.25
