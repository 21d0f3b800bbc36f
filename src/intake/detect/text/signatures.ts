import { type Refusal, refuse } from '../../report/refusal'

/** What to do with a file that a spreadsheet can open. */
export const saveAsCsv =
  'Open it in the spreadsheet, choose “Save as”, pick “CSV UTF-8 (comma delimited)”, and drop that file.'
const exportCsv = 'Export the table as CSV from the program it came from, and drop that file.'
const underlying =
  'Look for the CSV or “underlying data” file in the same release, or copy the figures into the template.'
const unpack = 'Unpack it and drop the CSV file inside.'

interface Signature {
  readonly starts: string
  readonly title: string
  readonly reason: string
  readonly advice: string
}

const packed = (starts: string, ending: string): Signature => ({
  starts,
  title: 'This file is compressed',
  reason: `Its first bytes are those of a ${ending} file.`,
  advice: unpack,
})
const image = (starts: string, kind: string): Signature => ({
  starts,
  title: 'This is a picture',
  reason: `Its first bytes are those of a ${kind} image, which holds no cells that could be read.`,
  advice: underlying,
})

/** First bytes, one character each. */
const signatures: readonly Signature[] = [
  {
    starts: '%PDF',
    title: 'This is a PDF',
    reason: 'A PDF holds a printed page, not a table of cells.',
    advice: underlying,
  },
  packed('\x1f\x8b', '.gz'),
  packed('BZh', '.bz2'),
  packed('\xfd7zXZ', '.xz'),
  packed('7z\xbc\xaf', '.7z'),
  packed('Rar!', '.rar'),
  image('\x89PNG', 'PNG'),
  image('\xff\xd8\xff', 'JPEG'),
  image('GIF8', 'GIF'),
  {
    starts: 'PAR1',
    title: 'This is a Parquet file',
    reason: 'Its first bytes are those of a table packed for databases, which this page does not read.',
    advice: exportCsv,
  },
  {
    starts: 'SQLite format 3',
    title: 'This is a database',
    reason: 'Its first bytes are those of an SQLite database, which holds many tables.',
    advice: exportCsv,
  },
  {
    starts: '{\\rtf',
    title: 'This is a text document',
    reason: 'Its first characters are those of a rich text document (.rtf), not of a table.',
    advice: 'Copy the table into a spreadsheet, save that as CSV, and drop it.',
  },
]

const container = '\xd0\xcf\x11\xe0'

/** Names inside the container that older Office files share are written in UTF-16. */
function holds(bytes: Uint8Array, name: string) {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  return text.includes(name)
}

function oldOffice(bytes: Uint8Array): Refusal {
  if (holds(bytes, 'EncryptedPackage'))
    return refuse(
      'This workbook is protected by a password',
      'Its contents are encrypted, and this page never asks for passwords.',
      'Open it in the spreadsheet with the password, save the sheet as “CSV UTF-8 (comma delimited)”, and drop that file.',
    )
  if (holds(bytes, 'WordDocument'))
    return refuse(
      'This is a Word document',
      'Its first bytes are those of an old Office file (.doc), not of a table.',
      'Copy the table into a spreadsheet, save that as CSV, and drop it.',
    )
  return refuse(
    'This is an old Excel workbook',
    'Its first bytes are those of an .xls or another old Office file, whatever its name says.',
    saveAsCsv,
  )
}

/** Names a file that is no table in text form by its first bytes; `undefined` when it may be one. */
export function namedByFirstBytes(bytes: Uint8Array): Refusal | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith(container)) return oldOffice(bytes)
  const known = signatures.find(({ starts }) => start.startsWith(starts))
  return known && refuse(known.title, known.reason, known.advice)
}

/** A workbook of today (.xlsx), or another file packed like it. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9

const startsJson = /^\s*(\{\s*["}]|\[\s*["{[\]])/

/** Names text that is written in another language than rows and delimiters; `undefined` when it may be a table. */
export function namedByFirstCharacters(text: string): Refusal | undefined {
  if (/^\s*<(!doctype html|html|head|body|table)\b/i.test(text))
    return refuse(
      'This is a web page, not a CSV file',
      'Its first characters are those of a page: the download link probably led to a sign-in or error page.',
      'Open the link in the browser, sign in if asked, and download the CSV file itself.',
    )
  if (/^\s*<\?xml|^\s*<[a-z]+[^>]*xmlns/i.test(text))
    return text.includes('urn:schemas-microsoft-com:office:spreadsheet')
      ? refuse(
          'This is an Excel 2003 XML workbook',
          'Its first characters are those of a workbook saved as “XML Spreadsheet 2003”.',
          saveAsCsv,
        )
      : refuse(
          'This is an XML file',
          'Its first characters are those of an XML document, not of a table.',
          'Look for a CSV download of the same data, and drop that file.',
        )
  if (startsJson.test(text))
    return refuse(
      'This is a JSON file',
      'Its first characters are those of JSON, as programs exchange it, not of a table.',
      'Look for a CSV download of the same data, and drop that file.',
    )
  return undefined
}
