import Papa from 'papaparse'
import { type Finding, note } from '../finding'
import { type Refusal, refuse } from '../refusal'
import { type Encoding, toUtf8 } from './encoding'
import { isPadded, tidyLines } from './lines'
import { notText } from './notText'

/** A file found to be delimited text. */
export interface Sniffed {
  readonly kind: 'text'
  readonly encoding: Encoding
  readonly delimiter: string
  /** The first lines, at most ten, cut into cells; the first is the header. */
  readonly lines: readonly (readonly string[])[]
  /** Some cell has spaces around it. */
  readonly padded: boolean
  /** UTF-8 without a byte-order mark. */
  readonly content: Blob
  /** How the file was read, where that was not obvious. */
  readonly findings: readonly Finding[]
}

const delimiters = [',', ';', '\t', '|']
const chunk = 65_536

const noTable = refuse(
  'No columns found',
  'The first lines hold no commas, semicolons, tabs or bars that would separate columns.',
  'Save the table as CSV (comma separated) and drop that file.',
)

/** Looks at a file's bytes: what it is, how it is written, and its first lines. */
export function sniff(file: Uint8Array<ArrayBuffer>): Sniffed | Refusal {
  const refusal = notText(file)
  if (refusal) return refusal
  const { encoding, bytes } = toUtf8(file)
  const start = new TextDecoder().decode(bytes.subarray(0, chunk), { stream: true })
  if (start.trim() === '')
    return refuse(
      'The file is empty',
      'It has no text in it.',
      'Export it again and check that it holds rows.',
    )
  if (/^\s*<(!doctype|html|\?xml)/i.test(start))
    return refuse(
      'This is a web page, not a CSV file',
      'Its first characters are those of a page: the download link probably led to a sign-in or error page.',
      'Open the link in the browser, sign in if asked, and download the CSV file itself.',
    )
  const guess = Papa.parse(start, { delimitersToGuess: delimiters, preview: 10, skipEmptyLines: 'greedy' })
  const { delimiter } = guess.meta
  const lines = Papa.parse<string[]>(start, { delimiter, preview: 10 }).data
  const [header = [], ...rest] = lines
  if (Math.max(header.length, ...rest.map((line) => line.length)) < 2) return noTable
  if (bytes.length <= chunk && rest.every((line) => line.every((cell) => cell.trim() === '')))
    return refuse(
      'The file has column names but no rows',
      `Row 1 holds ${header.length} column names and nothing follows.`,
      'Export it again; a filter may have left no rows.',
    )
  const tidy = tidyLines(bytes, delimiter, header.length)
  return {
    kind: 'text',
    encoding,
    delimiter,
    lines,
    padded: isPadded(tidy, delimiter),
    content: new Blob([tidy]),
    findings:
      encoding === 'UTF-8'
        ? []
        : [note('encoding', `The file is written in ${encoding} and was read as such.`)],
  }
}
