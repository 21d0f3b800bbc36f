const yearIn = /^((?:[A-Z][a-z]+ )?)(\d{4})(?:([/-])(\d{2}))?((?: [a-z]+)?)$/
const pad = (n: number) => String(n).padStart(2, '0')

/** The same stretch of time some years earlier: `2018/19 autumn` → `2017/18 autumn`. `undefined` for a day. */
export function yearsBefore(period: string, years: number): string | undefined {
  const match = yearIn.exec(period)
  if (!match) return undefined
  const [, month = '', year = '', separator, , term = ''] = match
  const first = Number(year) - years
  return `${month}${first}${separator === undefined ? '' : `${separator}${pad((first + 1) % 100)}`}${term}`
}

/** A period and the one it is compared with, which is `years` earlier. */
export interface Pair {
  readonly period: string
  readonly before: string
  readonly years: number
  /** The earlier one is not in the file: it may have been accepted before. */
  readonly held: boolean
}

/** Not every year is published, and after more years than these a change is no surprise. */
const longest = 3

/** For each period of a file the latest earlier one in it, or, where there is none, those that may be held. */
export function periodPairs(periods: readonly string[]): Pair[] {
  const present = new Set(periods)
  return [...present].flatMap((period) => {
    const earlier = Array.from({ length: longest }, (_, index) => index + 1).flatMap((years) => {
      const before = yearsBefore(period, years)
      return before === undefined ? [] : [{ period, before, years, held: !present.has(before) }]
    })
    const inFile = earlier.find(({ held }) => !held)
    return inFile ? [inFile] : earlier
  })
}
