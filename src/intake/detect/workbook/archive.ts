import { type Refusal, refuse } from '../../refusal'
import { saveAsCsv } from '../text/signatures'

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** Names a packed file that is no workbook by the files inside; `undefined` for a workbook. */
export function namedByEntries(names: readonly string[]): Refusal | undefined {
  const has = (name: string) => names.includes(name)
  if (has('xl/workbook.xml')) return undefined
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
  if (has('mimetype') && has('content.xml'))
    return refuse(
      'This is an OpenDocument file',
      'It is an .ods spreadsheet or another file of LibreOffice, which this page does not read.',
      'Open it in LibreOffice, choose “Save as”, pick “Text CSV” or “Excel 2007–365 (.xlsx)”, and drop that file.',
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
        `It holds ${quoted(tables.slice(0, 5))}${tables.length > 5 ? ` and ${tables.length - 5} more` : ''}.`,
        'Unpack it and drop the files inside; several can be dropped together.',
      )
    : refuse(
        'This is a zip archive',
        `It holds ${names.length === 1 ? '1 file' : `${names.length} files`}, none of them a CSV file.`,
        'Unpack it, and drop a CSV file or a workbook.',
      )
}
