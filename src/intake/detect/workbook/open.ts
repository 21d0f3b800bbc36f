import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { type Refusal, refuse } from '../../refusal'
import { saveAsCsv } from '../text/signatures'
import { namedByEntries } from './archive'
import { rowsText } from './rowsText'
import { type Prepared, percentStyles, prepareSheet } from './sheetXml'

/** A sheet as comma-separated text; row numbers are those of the sheet. */
export interface Sheet {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Cells that hold anything. */
  readonly filled: number
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

/**
 * The sheets of an `.xlsx` workbook, or why there are none.
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
    if (entries.reduce((sum, { name, size }) => sum + (isNeeded(name) ? size : 0), 0) > mostBytes)
      return tooLarge
    const files = unzipSync(bytes, { filter: ({ name }) => isNeeded(name) })
    if (prepare(files).some(({ rows, columns }) => rows * columns > mostCells)) return tooLarge
    const unpacked = new Blob([zipSync(files, { level: 0 })])
    const sheets = await readWorkbook(unpacked, { trim: false })
    const read = sheets.map(({ sheet, data = [] }) => ({
      name: sheet,
      bytes: rowsText(data),
      filled: data.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0),
    }))
    const [first, ...others] = read.filter((sheet) => sheet.filled > 0)
    return first ? [first, ...others] : noCells
  } catch {
    return damaged
  }
}
