import type { OpenPeriod } from '../draft'
import { isSecond, type ReadingId, readingIds, readings, readPeriod } from '../periods/readings'
import { cellsOf, columnNames, filled, type Table } from '../table'
import { cellsSay, type Guessed } from './vocabulary'

const most = 0.9

/** Most of the cells pass; no more of them are tried than it takes to know. */
function mostPass(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const allowed = cells.length * (1 - most)
  let misses = 0
  return cells.length > 0 && cells.every((cell) => test(cell) || ++misses <= allowed)
}

/** Words that say what kind of year is meant. */
const kinds = {
  academic: /academic|school year|\bay ?\d|\bterms?\b/i,
  financial: /financial|fiscal|\bfy/i,
  calendar: /calendar/i,
} as const
type Kind = keyof typeof kinds

const kindIn = (texts: readonly string[]): Kind | undefined => {
  const found = (['academic', 'financial', 'calendar'] as const).filter((kind) =>
    texts.some((text) => kinds[kind].test(text.replaceAll('_', ' '))),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Every date is the first or the last day of its month: the month is meant. */
const areMonths = (days: readonly string[]) =>
  days.every((day) => day.endsWith('-01')) ||
  days.every((day) => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1)

/**
 * The reading of a column's cells, if they are periods at all: `null` where nothing says what kind of year is meant.
 * @param academic what is counted is counted by academic years: `2018/19` is one, while `2018-19` may still be either
 */
function readingOf(
  name: string,
  cells: readonly string[],
  beside: Kind | undefined,
  academic: boolean,
): ReadingId | null | undefined {
  const fits = (id: ReadingId) => mostPass(cells, (cell) => readings[id].read(cell) !== undefined)
  const kind = kindIn([name, ...cells.slice(0, 20)]) ?? beside
  if (fits('term')) return 'term'
  if (fits('term-in-year')) return 'term-in-year'
  if (fits('day')) {
    const days = cells.map((cell) => readings.day.read(cell)).filter((day) => day !== undefined)
    return areMonths(days) ? 'month-of-day' : 'day'
  }
  if (fits('month')) return 'month'
  if (fits('academic') || fits('financial')) {
    if (kind === 'financial') return 'financial'
    if (cells.some((cell) => cell.includes('/')) && cells.some((cell) => cell.includes('-')) && fits('label'))
      return 'label'
    const plain = mostPass(cells, (cell) => /^\d{4}\/\d{2,4}$|^\d{6}$/.test(cell))
    return kind === 'academic' || (plain && academic) ? 'academic' : null
  }
  if (fits('calendar')) {
    if (kind === undefined) return null
    return kind === 'calendar' ? 'calendar' : `${kind}-ending`
  }
  return readingIds.find(fits)
}

const timeWords = /year|period|term|date|month|time|quarter/i

/** A column of terms or months; numbers are months only where the column is called so. */
function secondOf(table: Table, reading: ReadingId | null, not: string): string | null {
  if (reading === null || !readings[reading].refined) return null
  const [example = ''] = readings[reading].examples
  const completes = (cell: string) => readPeriod(reading, example, cell) !== undefined
  const found = columnNames(table).find((name) => {
    const cells = filled(cellsOf(table, name))
    const names = /month/i.test(name) ? cells : cells.filter((cell) => !/^\d+$/.test(cell))
    return name !== not && mostPass(cells, completes) && names.some((cell) => isSecond(reading, cell))
  })
  return found ?? null
}

/**
 * The column most of whose cells are periods, how to read them, and a column of terms or months beside it.
 * @param academic as `readingOf`
 */
export function guessPeriod(
  table: Table,
  taken: readonly string[],
  academic: boolean,
): Guessed<OpenPeriod> | undefined {
  const all = columnNames(table).map((name) => ({ name, cells: filled(cellsOf(table, name)) }))
  const columns = all.filter(({ name }) => !taken.includes(name))
  const beside = all
    .map(({ cells }) => (mostPass(cells, (cell) => / year$|\bterm$/i.test(cell)) ? kindIn(cells) : undefined))
    .find((kind) => kind !== undefined)
  const candidates = columns
    .map(({ name, cells }) => ({ name, cells, reading: readingOf(name, cells, beside, academic) }))
    .filter(({ cells, reading, name }) => {
      if (reading === undefined || cells.length < table.rows.length / 2) return false
      // Whole numbers from 1900 to 2099 may be counts.
      return timeWords.test(name) || cells.some((cell) => !/^\d{4}$/.test(cell))
    })
    .sort((a, b) => Number(timeWords.test(b.name)) - Number(timeWords.test(a.name)))
  const [best] = candidates
  if (best?.reading === undefined) return undefined
  const { name, cells, reading } = best
  const second = secondOf(table, reading, name)
  const year = (cell: string) => readings.academic.read(cell) ?? readings.calendar.read(cell)
  const hits = cells.filter(
    (cell) => (reading ? readings[reading].read(cell) : year(cell)) !== undefined,
  ).length
  return {
    value: { from: 'column', column: name, second, reading },
    confidence: hits / cells.length,
    reason: cellsSay(hits, cells.length, reading ? 'periods' : 'years; nothing says of which kind'),
  }
}
