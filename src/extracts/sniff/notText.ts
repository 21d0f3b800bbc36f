import { type Refusal, refuse } from '../refusal'

const saveAs = 'choose “Save as”, pick “CSV UTF-8 (comma delimited)”, and drop that file.'

const signatures: readonly { readonly bytes: readonly number[]; readonly refusal: Refusal }[] = [
  {
    bytes: [0x50, 0x4b],
    refusal: refuse(
      'This is an Excel workbook or a zip archive',
      'Its first bytes are those of a packed file, whatever its name says; a browser cannot read the sheet inside.',
      `Open a workbook in the spreadsheet, ${saveAs} Unpack an archive first.`,
    ),
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    refusal: refuse(
      'This is an old Excel workbook',
      'Its first bytes are those of an .xls or another old Office file, whatever its name says.',
      `Open it in the spreadsheet, ${saveAs}`,
    ),
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    refusal: refuse(
      'This is a PDF',
      'A PDF holds a printed page, not a table of cells.',
      'Look for the CSV or “underlying data” file in the same release, or copy the figures into the template.',
    ),
  },
  {
    bytes: [0x1f, 0x8b],
    refusal: refuse(
      'This file is compressed',
      'Its first bytes are those of a .gz file.',
      'Unpack it and drop the CSV file inside.',
    ),
  },
]

const binary = refuse(
  'This is not a text file',
  'It holds bytes that no table in text form has.',
  'Export the table as CSV and drop that file.',
)

const isUtf16 = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Control characters other than tab, line feed, form feed and carriage return, in a hundred characters. */
const tooManyControls = 1

/** Refuses what is no text at all; `undefined` when it may be. */
export function notText(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0)
    return refuse('The file is empty', 'It has no bytes.', 'Export it again and check that it holds rows.')
  const known = signatures.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte))
  if (known) return known.refusal
  if (isUtf16(bytes)) return undefined
  if (bytes.includes(0)) return binary
  const start = bytes.subarray(0, 4096)
  const controls = start.filter(
    (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13,
  )
  return controls.length * 100 > start.length * tooManyControls ? binary : undefined
}
