import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { type Refusal, refuse } from '../../report/refusal'
import { saveAsCsv } from '../text/signatures'
import { rowsText, type Sheet } from './cellText'
import { NoSuchPlace, type Prepared, percentStyles, prepareSheet } from './sheetXml'

const quotedNames = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** A file of LibreOffice; whether it holds a table is seen in its content. */
const isDocument = (names: readonly string[]) => names.includes('mimetype') && names.includes('content.xml')

/** Names a packed file that is no workbook by the files inside; `undefined` for a workbook. */
export function namedByEntries(names: readonly string[]): Refusal | undefined {
  const has = (name: string) => names.includes(name)
  if (has('xl/workbook.xml') || isDocument(names)) return undefined
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

const mostBytes = 200_000_000
const mostCells = 20_000_000

const isNeeded = (name: string) =>
  /^xl\/.*\.(xml|rels)$/.test(name) && !/^xl\/(pivot|drawings|charts|externalLinks|theme)/.test(name)
const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)

/** The files inside by name and unpacked size, without unpacking any. */
function entriesOf(bytes: Uint8Array) {
  const entries: { readonly name: string; readonly size: number }[] = []
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      entries.push({ name, size: originalSize })
      return false
    },
  })
  return entries
}

function prepare(files: Unzipped): readonly Prepared[] {
  const styles = files['xl/styles.xml']
  const percent = percentStyles(styles ? strFromU8(styles) : '')
  return Object.keys(files)
    .filter(isSheet)
    .map((name) => {
      const sheet = prepareSheet(strFromU8(files[name] ?? new Uint8Array()), percent)
      files[name] = strToU8(sheet.xml)
      return sheet
    })
}

function withCells(sheets: readonly Sheet[]): Refusal | readonly [Sheet, ...Sheet[]] {
  const [first, ...others] = sheets.filter((sheet) => sheet.filled > 0)
  return first ? [first, ...others] : noCells
}

/**
 * The sheets of an `.xlsx` workbook or an `.ods` spreadsheet, or why there are none.
 *
 * The reader would unpack large sheets in workers made of text, which the page's policy forbids. So they are unpacked
 * here, and handed over in an archive that is not compressed.
 */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Refusal | readonly [Sheet, ...Sheet[]]> {
  try {
    const entries = entriesOf(bytes)
    const other = namedByEntries(entries.map(({ name }) => name))
    if (other) return other
    if (isDocument(entries.map(({ name }) => name))) {
      const { openDocument } = await import('./openDocument')
      const opened = openDocument(bytes, { cells: mostCells, bytes: mostBytes })
      if (opened === 'tooLarge') return tooLarge
      if ('kind' in opened) return opened
      return withCells(opened)
    }
    if (entries.reduce((sum, { name, size }) => sum + (isNeeded(name) ? size : 0), 0) > mostBytes)
      return tooLarge
    const files = unzipSync(bytes, { filter: ({ name }) => isNeeded(name) })
    const cells = prepare(files).reduce((sum, { rows, columns }) => sum + rows * columns, 0)
    if (cells > mostCells) return tooLarge
    const unpacked = new Blob([zipSync(files, { level: 0 })])
    const sheets = await readWorkbook(unpacked, { trim: false })
    const read: Sheet[] = []
    let room = mostBytes
    for (const { sheet, data = [] } of sheets) {
      const bytes = rowsText(data, room)
      if (!bytes) return tooLarge
      room -= bytes.length
      const filled = data.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0)
      read.push({ name: sheet, bytes, filled })
    }
    return withCells(read)
  } catch (problem) {
    return problem instanceof NoSuchPlace ? noSuchPlace : damaged
  }
}
