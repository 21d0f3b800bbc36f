import type { AskedYear } from '../recipes/recipe'

/** Two years: in full, in short, or run together; no other digit may touch them. */
const twoYears = /(?<!\d)((?:19|20)?\d{2})(?:[ ._/–-]|[ _-]?to[ _-]?)?((?:19|20)?\d{2})(?!\d)/gi
/** One year: nobody knows whether it is the first or the second of the two. */
const oneYear = /(?<!\d)(20\d{2})(?!\d)/g

const label = (first: number, kind: AskedYear) =>
  kind === 'edition'
    ? `${first}`
    : `${first}${kind === 'academic' ? '/' : '-'}${String((first + 1) % 100).padStart(2, '0')}`

const inFull = (digits: string) => Number(digits.length === 2 ? `20${digits}` : digits)

interface YearsInName {
  /** The one year a name says beyond doubt. */
  readonly said: string | undefined
  /** All years it may mean. */
  readonly possible: readonly string[]
}

/**
 * The years in a file's name: `…-1920-…`, `202021`, `2020_21`, `2018-2019`. `2021` may be 2020-21 or the year 2021, and a
 * name with two different years says neither.
 */
export function yearsInName(name: string, kind: AskedYear): YearsInName {
  if (kind === 'edition') {
    const possible = [...new Set([...name.matchAll(oneYear)].map(([, digits = '']) => digits))].sort()
    return { said: possible.length === 1 ? possible[0] : undefined, possible }
  }
  const said = new Set<string>()
  const rest = name.replace(twoYears, (whole: string, first: string, second: string) => {
    const from = inFull(first)
    // `2021` alone is left for the single years.
    if (inFull(second) !== from + 1 || from < 2000 || from > 2098 || /^20[12]\d$/.test(whole)) return whole
    said.add(label(from, kind))
    return ' '
  })
  const single = [...rest.matchAll(oneYear)].map(([, digits = '']) => Number(digits))
  const possible = new Set([...said, ...single.flatMap((year) => [label(year - 1, kind), label(year, kind)])])
  const [only] = possible
  return { said: possible.size === 1 && said.size === 1 ? only : undefined, possible: [...possible].sort() }
}

/** Years a reader may choose from, the latest first: back to before the oldest file of any known kind. */
export function yearsToChoose(kind: AskedYear, today: string): string[] {
  const last = Number(today.slice(0, 4)) - (kind === 'edition' ? 0 : 1)
  return Array.from({ length: last - 2005 }, (_, back) => label(last - back, kind))
}
