import { type Finding, note } from '../../report/finding'
import { type Refusal, refuse } from '../../report/refusal'
import { guessDelimiter, nameOfDelimiter, statedDelimiter } from './delimiter'
import { type Decoded, type Encoding, toUtf8 } from './encoding'
import { type Line, linesFrom } from './records'
import { namedByFirstBytes, namedByFirstCharacters } from './signatures'

export const neverClosed = (row: number) =>
  refuse(
    'A quotation mark is never closed',
    `It opens in row ${row.toLocaleString('en-GB')}, and the rows below would be lost.`,
    'Open the file in a text editor, close or remove the quotation mark, and drop it again.',
  )

const binary = refuse(
  'This is not a text file',
  'It holds bytes that no table in text form has.',
  'Export the table as CSV and drop that file.',
)

/** Control characters other than tab, line feed, form feed and carriage return, in a hundred characters. */
const tooManyControls = 1

/** Refuses what was decoded but is no text, or is damaged; `undefined` when it may be a table. */
export function notText({ bytes, nul }: Decoded): Refusal | undefined {
  const start = bytes.subarray(0, 4096)
  const controls = start.filter(
    (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13,
  )
  if (controls.length * 100 > start.length * tooManyControls) return binary
  if (nul < 0) return undefined
  const line = bytes.subarray(0, nul).filter((byte) => byte === 10).length + 1
  return refuse(
    'The file holds NUL bytes',
    `The first stands in line ${line.toLocaleString('en-GB')}. Text has none: the file was damaged when it was saved or copied.`,
    'Export or download the file again, and drop the new copy.',
  )
}

/** A file found to be delimited text. */
export interface Sniffed {
  readonly kind: 'text'
  readonly encoding: Encoding
  readonly delimiter: string
  /** The first rows, at most 40, among them the column names. */
  readonly lines: readonly Line[]
  /** How many of `bytes` were looked at to find delimiter and rows. */
  readonly looked: number
  /** How many bytes of text stand before `bytes`: those of a `sep=` line. */
  readonly skipped: number
  /** The whole file as UTF-8, without a byte-order mark and a `sep=` line. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** How the file was read, where that was not obvious. */
  readonly findings: readonly Finding[]
}

const firstLines = 40
/** The column names stand among these; a quotation mark that is never closed leads no further. */
const firstBytes = 1 << 22

/** More columns than any table has; a file with more is damaged or made to do harm. */
const mostColumns = 2000

const empty = (reason: string) =>
  refuse('The file is empty', reason, 'Export it again and check that it holds rows.')

const noTable = refuse(
  'No columns found',
  'The first lines hold no commas, semicolons, tabs or bars that would separate columns.',
  'Save the table as CSV (comma separated) and drop that file.',
)

function tooWide(lines: readonly Line[]) {
  const wide = lines.find(({ cells }) => cells.length > mostColumns)
  const count = (n: number) => n.toLocaleString('en-GB')
  return (
    wide &&
    refuse(
      'The file has too many columns',
      `Row ${wide.row} has ${count(wide.cells.length)} cells; this page reads tables of up to ${count(mostColumns)} columns.`,
      'Keep the columns that hold areas, periods, groups and figures, save, and drop the file again.',
    )
  )
}

const after = (bytes: Uint8Array<ArrayBuffer>, length: number) =>
  length > 0 ? bytes.subarray(length) : bytes

/** Finds the delimiter and cuts the first rows. */
function firstRows(text: Uint8Array<ArrayBuffer>) {
  const stated = statedDelimiter(text)
  const bytes = after(text, stated?.length ?? 0)
  const first = bytes.subarray(0, firstBytes)
  const { delimiter, looked } = stated ? { ...stated, looked: 0 } : guessDelimiter(first)
  const lines = linesFrom(first, delimiter ?? ',', { at: 0, row: 1 }, firstLines)
  return {
    skipped: text.length - bytes.length,
    delimiter,
    lines,
    looked: Math.max(looked, lines.at(-1)?.next.at ?? 0),
  }
}

/** What was found in a file's first bytes holds for the whole where they are the whole, or more than was looked at. */
const holds = (head: Sniffed, { encoding, bytes }: Decoded) =>
  head.encoding === encoding &&
  (head.looked < head.bytes.length || head.skipped + head.bytes.length === bytes.length)

/**
 * Looks at a file's bytes: what it is, how it is written, and its first rows.
 * @param head what was found in its first bytes alone: the rows are not cut again
 */
export function sniff(file: Uint8Array<ArrayBuffer>, head?: Sniffed): Sniffed | Refusal {
  if (file.length === 0) return empty('It has no bytes.')
  const known = namedByFirstBytes(file)
  if (known) return known
  const decoded = toUtf8(file)
  const damaged = notText(decoded)
  if (damaged) return damaged
  const { encoding, unmarked } = decoded
  if (head && holds(head, decoded)) return { ...head, bytes: after(decoded.bytes, head.skipped) }
  const start = new TextDecoder().decode(decoded.bytes.subarray(0, 4096))
  if (start.trim() === '' && new TextDecoder().decode(decoded.bytes).trim() === '')
    return empty('It has no text in it.')
  const markup = namedByFirstCharacters(start)
  if (markup) return markup

  const { skipped, delimiter, lines, looked } = firstRows(decoded.bytes)
  const bytes = after(decoded.bytes, skipped)
  const open = lines.find((line) => line.open)
  if (open && bytes.length <= firstBytes) return neverClosed(open.row)
  if (!delimiter) return noTable
  const wide = tooWide(lines)
  if (wide) return wide
  const findings: (Finding | false)[] = [
    encoding !== 'UTF-8' &&
      note(
        'encoding',
        `The file is written in ${encoding}${unmarked ? ' without saying so' : ''} and was read as such.`,
      ),
    delimiter !== ',' && note('delimiter', `The cells are separated by ${nameOfDelimiter(delimiter)}.`),
  ]
  return {
    kind: 'text',
    encoding,
    delimiter,
    lines,
    looked,
    skipped,
    bytes,
    findings: findings.filter((finding) => finding !== false),
  }
}
