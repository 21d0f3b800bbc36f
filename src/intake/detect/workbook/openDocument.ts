import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Refusal, refuse } from '../../report/refusal'
import { type Entry, unpack } from './archive'
import { decimal, rowsText, type Sheet, TooLarge } from './cellText'

/*
 * OpenDocument spreadsheets (.ods), as LibreOffice and the Ministry of Justice write them: one XML file, read piece by
 * piece, in which a cell or row that repeats itself stands once with its number of times.
 */

const noSpreadsheet = refuse(
  'This is an OpenDocument file without a table',
  'It is a text, a drawing or a presentation of LibreOffice, whatever its name says.',
  'Copy the table into a spreadsheet, save that as CSV, and drop it.',
)

type Row = string[]

interface Table {
  readonly name: string
  readonly rows: Row[]
}

const times = (text: string | undefined) => Math.max(1, Number(text ?? 1) || 1)

/** What a cell's attributes say it holds; `undefined` where its text does. */
function cellValue(attributes: SaxesTagPlain['attributes']): string | undefined {
  const value = attributes['office:value']
  switch (attributes['office:value-type']) {
    case 'percentage':
      return value === undefined ? undefined : `${decimal(Number(value), 2)}%`
    case 'float':
    case 'currency':
      return value === undefined ? undefined : decimal(Number(value))
    case 'date':
      return attributes['office:date-value']?.replace(/T00:00:00(\.0+)?$/, '')
    case 'boolean':
      return attributes['office:boolean-value']?.toUpperCase()
    default:
      return undefined
  }
}

/**
 * Listens to a document and gathers its tables.
 * @param mostCells where repeated cells and rows would make more, it is too large
 */
function gather(mostCells: number) {
  const tables: Table[] = []
  let room = mostCells
  let row: Row = []
  let rowTimes = 1
  let cellTimes = 1
  let value: string | undefined
  let paragraphs: string[] = []
  /** Inside a paragraph of the cell itself, and how deep inside a comment on it. */
  let writing = false
  let comments = 0
  const parser = new SaxesParser()
  const write = (text: string) => {
    if (writing && comments === 0) paragraphs[paragraphs.length - 1] += text
  }
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'office:annotation') comments += 1
    else if (comments > 0) return
    else if (name === 'table:table') tables.push({ name: attributes['table:name'] ?? '', rows: [] })
    else if (name === 'table:table-row') {
      row = []
      rowTimes = times(attributes['table:number-rows-repeated'])
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      cellTimes = times(attributes['table:number-columns-repeated'])
      value = cellValue(attributes)
      paragraphs = []
    } else if (name === 'text:p') {
      paragraphs.push('')
      writing = true
    } else if (name === 'text:s') write(' '.repeat(Math.min(times(attributes['text:c']), 1000)))
    else if (name === 'text:tab') write('\t')
    else if (name === 'text:line-break') write('\n')
  })
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', ({ name }) => {
    if (name === 'office:annotation') comments -= 1
    else if (comments > 0) return
    else if (name === 'text:p') writing = false
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const text = value ?? paragraphs.join('\n')
      room -= cellTimes
      // Empty cells to the end of a sheet stand once, with the sheet's width.
      if (text === '' && cellTimes > 1000) room += cellTimes - 1
      if (room < 0) throw new TooLarge()
      for (let i = 0; i < (text === '' ? Math.min(cellTimes, 1000) : cellTimes); i++) row.push(text)
    } else if (name === 'table:table-row') {
      const last = row.findLastIndex((cell) => cell !== '')
      const cells = row.slice(0, last + 1)
      // Empty rows to the end of a sheet stand once, too, and rows below keep their numbers.
      const repeated = cells.length === 0 ? Math.min(rowTimes, 100_000) : rowTimes
      room -= cells.length * (repeated - 1)
      if (room < 0) throw new TooLarge()
      for (let i = 0; i < repeated; i++) tables.at(-1)?.rows.push(cells)
    }
  })
  return { parser, tables }
}

/** Rows without those that are empty at the end. */
const filledRows = (rows: readonly Row[]) => rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)

/**
 * The sheets of an `.ods` spreadsheet, or why there are none.
 * @param content its `content.xml`
 * @param limits how many cells and bytes of text it may hold
 * @returns `tooLarge` where it holds more
 * @throws Error where it is damaged
 */
export function openDocument(
  content: Entry,
  limits: { readonly cells: number; readonly bytes: number },
): Refusal | 'tooLarge' | readonly Sheet[] {
  const { parser, tables } = gather(limits.cells)
  try {
    unpack(content, (text) => parser.write(text))
    parser.close()
  } catch (problem) {
    if (problem instanceof TooLarge) return 'tooLarge'
    throw problem
  }
  if (tables.length === 0) return noSpreadsheet
  const sheets: Sheet[] = []
  let room = limits.bytes
  for (const { name, rows } of tables) {
    const filled = filledRows(rows)
    const width = Math.max(0, ...new Set(filled.map((row) => row.length)))
    const text = rowsText(
      filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '')),
      room,
    )
    if (!text) return 'tooLarge'
    room -= text.length
    sheets.push({ name, bytes: text, filled: filled.flat().filter((cell) => cell !== '').length })
  }
  return sheets
}
