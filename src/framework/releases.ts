import { monthNames, type Period, parsePeriod, termsOf, yearOfTerm, yearsLater } from './period'

/** One release of a publication: of whose figures and which periods, and when it came out or is expected. */
export interface Release {
  readonly publication: string
  /** Ids of measures. */
  readonly measures: readonly string[]
  /** Labels of periods. */
  readonly periods: readonly string[]
  /** A day, or a month where the day is not known: then its last day counts. */
  readonly date: Period
  /** Its date was announced; whether it came out is not known. */
  readonly expected: boolean
  readonly source: string
}

/** The release that comes next. */
export interface NextRelease {
  /** Labels of periods. */
  readonly periods: readonly string[]
  /** One day or month, or two months one of which it usually is. */
  readonly dates: readonly Period[]
  /** `known`: out after the date asked for; `stated`: a source says when; `usual`: the months of the years before. */
  readonly basis: 'known' | 'stated' | 'usual'
  /** Its date has come, but no release is known. */
  readonly overdue: boolean
}

/** What is asked first of a measure: when it was last published, and when it will be next. */
export interface Outlook {
  readonly last?: Release
  readonly next?: NextRelease
}

const dayOf = ({ date }: Pick<Release, 'date'>) => date.end
const byDate = (a: Release, b: Release) => dayOf(a).localeCompare(dayOf(b))

const monthOf = (date: string) => Number(date.slice(5, 7))

/** The month of some year, as a period. */
function monthIn(year: number, month: number): Period[] {
  const found = parsePeriod(`${monthNames[month - 1]} ${year}`)
  return found ? [found] : []
}

/**
 * The calendar months releases usually fell into: of at least four, all in two months that follow each other, or three
 * in four in one. Otherwise there is no custom to speak of.
 */
function usualMonths(dates: readonly string[]): readonly number[] {
  if (dates.length < 4) return []
  const months = [...new Set(dates.map(monthOf))].sort((a, b) => a - b)
  const [first = 0, last = 0] = [months[0], months.at(-1)]
  if (last - first <= 1) return months
  return months.filter(
    (month) => 4 * dates.filter((date) => monthOf(date) === month).length >= 3 * dates.length,
  )
}

/** `2023/24 autumn` and `2022/23 autumn` are alike, and so are two years, two Januaries. */
const alike = (label: string) => label.replace(/\d{4}(?:[/-]\d{2})?/, '')

/** Every release of every publication, as `releases.csv` lists them. */
export class Releases {
  /** As they are listed. */
  readonly all: readonly Release[]
  readonly #byDate: readonly Release[]
  readonly #first = new Map<string, Release>()
  constructor(all: readonly Release[] = []) {
    this.all = all
    this.#byDate = [...all].sort(byDate)
    for (const release of this.#byDate)
      for (const measure of release.expected ? [] : release.measures)
        for (const label of release.periods) {
          const id = `${measure}|${label}`
          if (!this.#first.has(id)) this.#first.set(id, release)
        }
  }

  /**
   * The release through which a measure's figure of a period could first be known. A term without a release of its own
   * came out with its year at the latest, a year without one when its last term did.
   */
  of(measure: string, { label, kind }: Pick<Period, 'label' | 'kind'>): Release | undefined {
    const own = this.#first.get(`${measure}|${label}`)
    if (own || (kind !== 'term' && kind !== 'academic year')) return own
    if (kind === 'term') return this.#first.get(`${measure}|${yearOfTerm(label)}`)
    const terms = termsOf(label).flatMap((term) => this.#first.get(`${measure}|${term}`) ?? [])
    return terms.length === termsOf(label).length ? terms.sort(byDate).at(-1) : undefined
  }

  /**
   * The newest release of a measure up to a date, and the next.
   * @param asAt ISO date
   * @param held labels of the periods that are loaded: what is held already is not awaited
   */
  outlook(measure: string, asAt: string, held: readonly string[] = []): Outlook {
    const ours = this.#byDate.filter(({ measures }) => measures.includes(measure))
    const out = ours.filter(({ expected }) => !expected)
    const last = out.findLast((release) => dayOf(release) <= asAt)
    const isHeld = ({ periods }: Release) =>
      periods.some((label) => held.includes(label) || this.#first.has(`${measure}|${label}`))
    const overdue = ours.find((release) => release.expected && dayOf(release) <= asAt && !isHeld(release))
    const later =
      overdue ?? ours.find((release) => dayOf(release) > asAt && (!release.expected || !isHeld(release)))
    const next: NextRelease | undefined = later
      ? {
          periods: later.periods,
          dates: [later.date],
          basis: later.expected ? 'stated' : 'known',
          overdue: later === overdue,
        }
      : last && this.#usual(measure, last, out, asAt, held)
    return { ...(last ? { last } : {}), ...(next ? { next } : {}) }
  }

  /** What followed from the years before: the same periods a year later, in the months they usually come out. */
  #usual(
    measure: string,
    last: Release,
    out: readonly Release[],
    asAt: string,
    held: readonly string[],
  ): NextRelease | undefined {
    const periods = last.periods.flatMap((label) => yearsLater(label, 1) ?? [])
    const kinds = new Set(last.periods.map(alike))
    const before = out.filter(({ periods: labels }) =>
      labels.some((label) => kinds.has(alike(label)) && this.#first.get(`${measure}|${label}`)),
    )
    const months = usualMonths(before.map(dayOf))
    const year = Number(dayOf(last).slice(0, 4)) + 1
    const dates = months.flatMap((month) => monthIn(year, month))
    const end = dates.at(-1)?.end
    if (end === undefined || periods.length === 0 || periods.some((label) => held.includes(label)))
      return undefined
    return { periods, dates, basis: 'usual', overdue: end <= asAt }
  }
}
