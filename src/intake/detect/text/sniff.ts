import { type Finding, note } from '../../finding'
import { type Refusal, refuse } from '../../refusal'
import { guessDelimiter, nameOfDelimiter, statedDelimiter } from './delimiter'
import { type Encoding, toUtf8 } from './encoding'
import { type Line, linesFrom } from './lines'
import { namedByFirstCharacters } from './markup'
import { neverClosed } from './neverClosed'
import { notText } from './notText'
import { namedByFirstBytes } from './signatures'

/** A file found to be delimited text. */
export interface Sniffed {
  readonly kind: 'text'
  readonly encoding: Encoding
  readonly delimiter: string
  /** The first rows, at most 40, among them the column names. */
  readonly lines: readonly Line[]
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

/** Looks at a file's bytes: what it is, how it is written, and its first rows. */
export function sniff(file: Uint8Array<ArrayBuffer>): Sniffed | Refusal {
  if (file.length === 0) return empty('It has no bytes.')
  const known = namedByFirstBytes(file)
  if (known) return known
  const decoded = toUtf8(file)
  const damaged = notText(decoded)
  if (damaged) return damaged
  const start = new TextDecoder().decode(decoded.bytes.subarray(0, 4096))
  if (start.trim() === '' && new TextDecoder().decode(decoded.bytes).trim() === '')
    return empty('It has no text in it.')
  const markup = namedByFirstCharacters(start)
  if (markup) return markup

  const { encoding, unmarked } = decoded
  const stated = statedDelimiter(decoded.bytes)
  const bytes = stated ? decoded.bytes.subarray(stated.length) : decoded.bytes
  const first = bytes.subarray(0, firstBytes)
  const delimiter = stated?.delimiter ?? guessDelimiter(first)
  const lines = linesFrom(first, delimiter ?? ',', { at: 0, row: 1 }, firstLines)
  const open = lines.find((line) => line.open)
  if (open && first.length === bytes.length) return neverClosed(open.row)
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
    bytes,
    findings: findings.filter((finding) => finding !== false),
  }
}
