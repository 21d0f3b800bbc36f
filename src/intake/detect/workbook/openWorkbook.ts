import { type Refusal, refuse } from '../../report/refusal'
import { saveAsCsv } from '../text/signatures'
import { entriesOf } from './archive'
import { type Sheet, TooLarge } from './cellText'
import { NoSuchPlace } from './excelXml'
import { readExcel } from './readExcel'

const quotedNames = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** Names a packed file that is no workbook by the files inside; `undefined` for a workbook. */
export function namedByEntries(names: readonly string[]): Refusal | undefined {
  const has = (name: string) => names.includes(name)
  // Whether a file of LibreOffice holds a table is seen in its content.
  if (has('xl/workbook.xml') || (has('mimetype') && has('content.xml'))) return undefined
  if (has('xl/workbook.bin'))
    return refuse(
      'This is a binary Excel workbook',
      'It is saved in Excel’s own binary form (.xlsb), which this page does not read.',
      saveAsCsv,
    )
  if (has('word/document.xml'))
    return refuse(
      'This is a Word document',
      'It holds text and pictures, whatever its name says.',
      'Copy the table into a spreadsheet, save that as CSV, and drop it.',
    )
  if (names.some((name) => name.startsWith('ppt/')))
    return refuse(
      'This is a presentation',
      'It holds slides, whatever its name says.',
      'Ask its author for the figures behind the slides as CSV.',
    )
  if (names.some((name) => name.endsWith('.iwa')))
    return refuse(
      'This is a Numbers document',
      'It is a spreadsheet of Apple’s Numbers, which this page does not read.',
      'Open it in Numbers, choose “Export to”, pick “CSV” or “Excel”, and drop that file.',
    )
  const tables = names.filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name))
  return tables.length > 0
    ? refuse(
        'This is a zip archive',
        `It holds ${quotedNames(tables.slice(0, 5))}${tables.length > 5 ? ` and ${tables.length - 5} more` : ''}.`,
        'Unpack it and drop the files inside; several can be dropped together.',
      )
    : refuse(
        'This is a zip archive',
        `It holds ${names.length === 1 ? '1 file' : `${names.length} files`}, none of them a CSV file.`,
        'Unpack it, and drop a CSV file or a workbook.',
      )
}

const damaged = refuse(
  'The workbook cannot be read',
  'It is packed as workbooks are, but damaged or unlike any this page knows.',
  saveAsCsv,
)

const tooLarge = refuse(
  'The workbook is too large',
  'Unpacked, it holds more than this page can read from a workbook at once.',
  'Save the one sheet that matters as “CSV UTF-8 (comma delimited)”, and drop that file.',
)

const noSuchPlace = refuse(
  'The workbook cannot be read',
  'A row or cell of it says that it stands where no sheet has a row or column: a sheet has 1,048,576 rows and 16,384 columns.',
  'Open it in Excel, let Excel repair it, and save it again; or save the sheet as “CSV UTF-8 (comma delimited)”.',
)

const noCells = refuse(
  'The workbook is empty',
  'None of its sheets holds a cell.',
  'Export it again and check that it holds rows.',
)

/** Of text; a sheet's XML takes several times as much, and is not held. */
const mostBytes = 200_000_000
const mostXml = 2_000_000_000
const mostCells = 20_000_000

function withCells(sheets: readonly Sheet[]): Refusal | readonly [Sheet, ...Sheet[]] {
  const [first, ...others] = sheets.filter((sheet) => sheet.filled > 0)
  return first ? [first, ...others] : noCells
}

/** The sheets of an `.xlsx` workbook or an `.ods` spreadsheet, or why there are none. */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Refusal | readonly [Sheet, ...Sheet[]]> {
  try {
    const entries = entriesOf(bytes)
    const other = namedByEntries([...entries.keys()])
    if (other) return other
    const document = entries.has('xl/workbook.xml') ? undefined : entries.get('content.xml')
    if (document) {
      const { openDocument } = await import('./openDocument')
      const opened = openDocument(document, { cells: mostCells, bytes: mostBytes })
      if (opened === 'tooLarge') return tooLarge
      if ('kind' in opened) return opened
      return withCells(opened)
    }
    return withCells(readExcel(entries, { cells: mostCells, bytes: mostBytes, xml: mostXml }))
  } catch (problem) {
    if (problem instanceof TooLarge) return tooLarge
    return problem instanceof NoSuchPlace ? noSuchPlace : damaged
  }
}
