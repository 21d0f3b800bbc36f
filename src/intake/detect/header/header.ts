import { columnLetters } from '../text/columnLetters'

/** A column name as it is compared first. */
export const plainName = (name: string) => name.trim().toLowerCase()

/** A column name as it is compared where nothing else fits: `Time period`, `time_period` and `TIME-PERIOD` alike. */
export const looseName = (name: string) => name.replace(/[\s_\-\u2010-\u2015\ufeff]+/g, '').toLowerCase()

const longest = 60
const short = (name: string) => (name.length > longest ? `${name.slice(0, longest)}…` : name)

/** Names as a sentence lists them. */
export const quotedNames = (names: readonly string[]) => names.map((name) => `“${short(name)}”`).join(', ')

type Row = readonly string[]

/** Where a table names its columns. */
export interface Header {
  /** Index of the lower row of names among the first rows. */
  readonly at: number
  /** 2 where a row of groups stands above the names. */
  readonly rows: 1 | 2
  /** A name joined of two, if there is one. */
  readonly joined: string | undefined
  /** One name a column, as shown: `group name` where two rows were joined. */
  readonly names: Row
  /** All a column may be called. */
  readonly called: readonly Row[]
}

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell !== ''
const filledIn = (row: Row) => row.filter(isFilled)

/** The most frequent number of cells in the rows that hold any. */
function usualWidth(rows: readonly Row[]) {
  const counts = new Map<number, number>()
  for (const row of rows)
    if (filledIn(row).length > 0) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/**
 * Names up to the last one, and on to the width of the rows below, where spreadsheets added empty cells to either. What
 * the rows hold beyond the header's own cells makes no column: a delimiter inside a text would move all others.
 */
function widened(names: Row, below: readonly Row[]): Row {
  const named = names.findLastIndex(isFilled) + 1
  const usual = usualWidth(below)
  const loose = usual > names.length && below.some((row) => row.slice(names.length).some(isFilled))
  const width = Math.max(named, loose ? names.length : usual)
  return Array.from({ length: width }, (_, i) => names[i] ?? '')
}

/** The row's cells as names. */
export function singleHeader(rows: readonly Row[], at: number): Header {
  const names = widened(rows[at] ?? [], rows.slice(at + 1))
  const seen = new Map<string, number>()
  /** The second of two `SNP` may also be called `SNP (2)`. */
  const called = names.map((name) => {
    const times = (seen.get(plainName(name)) ?? 0) + 1
    seen.set(plainName(name), times)
    return [name, times > 1 ? `${name} (${times})` : ''].filter((one) => name !== '' && isFilled(one))
  })
  return { at, rows: 1, joined: undefined, names, called }
}

/**
 * The row's cells as names below groups. A group stands over its first column only, as spreadsheets write merged
 * cells, and holds up to the next one. A name without its group counts where it is the only one of its kind.
 */
export function joinedHeader(rows: readonly Row[], at: number): Header | undefined {
  const upper = rows[at - 1] ?? []
  if (filledIn(upper).length === 0) return undefined
  const lower = widened(rows[at] ?? [], rows.slice(at + 1))
  let group = ''
  const groups = lower.map((_, i) => {
    if (isFilled(upper[i])) group = upper[i]
    return group
  })
  const seen = new Map<string, number>()
  for (const name of lower) seen.set(plainName(name), (seen.get(plainName(name)) ?? 0) + 1)
  const parts = lower.map((name, i) => {
    const own = upper[i] ?? ''
    if (name === '') return { shown: own, called: [own], isJoined: false }
    const shown = `${groups[i] ?? ''} ${name}`.trim()
    const called = seen.get(plainName(name)) === 1 ? [shown, name] : [shown]
    return { shown, called, isJoined: shown !== name }
  })
  return {
    at,
    rows: 2,
    joined: parts.findLast(({ isJoined }) => isJoined)?.shown,
    names: parts.map(({ shown }) => shown),
    called: parts.map(({ called }) => called.filter(isFilled)),
  }
}

const isYear = (cell: string) => /^(19|20)\d{2}(\d{2}|[-/]\d{2}(\d{2})?)?$/.test(cell)
const isName = (cell: string) => isYear(cell) || !/^[-+£]?[\d.,\s]+%?$/.test(cell)

function looksLikeNames(rows: readonly Row[], at: number) {
  const cells = filledIn(rows[at] ?? [])
  const widest = Math.max(...rows.slice(at, at + 20).map((row) => filledIn(row).length))
  return cells.length > 1 && cells.length >= 0.75 * widest && cells.every(isName)
}

const firstFilled = (row: Row) => row.findIndex(isFilled)
const widestCorner = 4

/**
 * Names that begin to the right of a blank corner, as a table has them whose rows are named on the left: below the corner
 * stand texts, below the names numbers.
 */
function isCornered(rows: readonly Row[], at: number) {
  const names = rows[at] ?? []
  const corner = firstFilled(names)
  const last = names.findLastIndex(isFilled)
  if (
    corner < 1 ||
    corner > widestCorner ||
    !names.slice(corner, last + 1).every((cell) => isFilled(cell) && isName(cell))
  )
    return false
  const below = rows.slice(at + 1, at + 21).filter((row) => filledIn(row).length > 0)
  const fits = below.filter(
    (row) =>
      row.slice(0, corner).some(isFilled) &&
      row.slice(corner, last + 1).some((cell) => /^[-+£]?[\d.,]+%?$/.test(cell)),
  )
  return fits.length > 0 && fits.length >= below.length / 2
}

/** The header with the columns of a blank corner named by their letters, so that they can be spoken of. */
export function namedCorner(header: Header): Header {
  const corner = firstFilled(header.names)
  if (corner < 1 || corner > widestCorner) return header
  const letters = (i: number) => `Column ${columnLetters(i)}`
  return {
    ...header,
    names: header.names.map((name, i) => (i < corner ? letters(i) : name)),
    called: header.called.map((called, i) => (i < corner ? [letters(i)] : called)),
  }
}

const repeats = (names: Row) => {
  const known = filledIn(names).map(plainName)
  return new Set(known).size < known.length
}

/**
 * The likeliest row of names in a file no recipe knows: the first one that is nearly as full as the rows below and
 * holds no numbers other than years. Joined with the row above where its names alone would repeat themselves.
 */
export function likeliestHeader(rows: readonly Row[]): Header {
  const filled = rows.map((row) => filledIn(row).length)
  const candidates = [...rows.keys()].filter((at) => looksLikeNames(rows, at) || isCornered(rows, at))
  const [first = Math.max(0, filled.indexOf(Math.max(...filled)))] = candidates
  // Groups that are repeated over each of their columns look like names, too.
  const at = repeats(rows[first] ?? []) && candidates.includes(first + 1) ? first + 1 : first
  const single = singleHeader(rows, at)
  const joined = repeats(single.names) ? joinedHeader(rows, at) : undefined
  return namedCorner(joined && !repeats(joined.names) ? joined : single)
}
