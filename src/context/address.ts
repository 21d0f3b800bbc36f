import { parsePeriod } from '../framework/period'

/** Every choice that lives in the address. Absent means the default. */
export interface Search {
  readonly area?: string | undefined
  readonly asAt?: string | undefined
  /** Comparators on the goal's chart, or another page's choice of one, comma-separated in the address. */
  readonly compare?: string | undefined
  /** Which of the scorecard's totals is the filter. */
  readonly show?: string | undefined
  readonly theme?: string | undefined
  readonly sort?: string | undefined
  readonly period?: string | undefined
  /** Lowest and highest value of a choice of areas: `17.5..20`. */
  readonly range?: string | undefined
  /** The statement on the page Explore. */
  readonly sql?: string | undefined
  /** Gap and schools: what is compared, and of which phase or kind of school. */
  readonly measure?: string | undefined
  readonly phase?: string | undefined
  /** Which gap, and from which period to which, by their labels. */
  readonly cohort?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Schools: against whom, with which limits, and which school. */
  readonly against?: string | undefined
  readonly limits?: string | undefined
  readonly school?: string | undefined
  /** Only what survives many tests at this false discovery rate, in percent. */
  readonly fdr?: string | undefined
}

const names = [
  ...(['area', 'asAt', 'compare', 'show', 'theme', 'sort', 'period', 'range', 'sql'] as const),
  ...(['measure', 'phase', 'cohort', 'from', 'to', 'against', 'limits', 'school', 'fdr'] as const),
] as const

/** Addresses written before the median of all local authorities had its name say `middle`. */
const asNamedNow = (name: (typeof names)[number], value: string) =>
  name === 'compare' || name === 'sort' ? value.replace(/\bmiddle\b/, 'median') : value

/** Keeps what is known and readable; the page says what it did not understand. */
export function validateSearch(raw: Record<string, unknown>): Search {
  const entries = names.flatMap((name) => {
    const value = raw[name]
    return typeof value === 'string' && (value !== '' || name === 'compare')
      ? [[name, asNamedNow(name, value)] as const]
      : []
  })
  return Object.fromEntries(entries)
}

/** Plain `name=value` pairs, so that an address can be read and typed. */
export const parseSearch = (text: string): Record<string, unknown> =>
  Object.fromEntries(new URLSearchParams(text))

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}

/** A real ISO date. */
export const isDate = (text: string | undefined): text is string =>
  text !== undefined && parsePeriod(text)?.kind === 'day'

/** Going to another page keeps area and date and drops the choices of the page left behind. */
export const keepPlace = (previous: Search) => ({
  ...(previous.area ? { area: previous.area } : {}),
  ...(previous.asAt ? { asAt: previous.asAt } : {}),
})
