import type { SaxesParser } from 'saxes'
import { type Entry, unpack } from './archive'
import { cellStyles } from './cellStyles'
import { cellText, csvCell, decimal, type Sheet, SheetText, TooLarge } from './cellText'
import { type Contents, readContents, sharedStringsReader, sheetReader, type XmlCell } from './excelXml'

/** Days between the first day of 1970 and the day 0 of a workbook's calendar, of 1900 or of 1904. */
const daysTo1970 = { from1900: 25_569, from1904: 24_107 }
const day = 86_400_000

/** Says what a cell holds as a spreadsheet shows it; a number as it is stored. */
function cellReader(
  shown: ReturnType<typeof cellStyles>,
  strings: readonly string[],
  { from1904 }: Pick<Contents, 'from1904'>,
) {
  const numberText = (text: string, style: string | undefined) => {
    const number = Number(text)
    if (!Number.isFinite(number)) throw new Error(`No number: ${text}`)
    if (style !== undefined && Number(style) >= Math.max(1, shown.length))
      throw new Error(`No style: ${style}`)
    const as = style === undefined ? undefined : shown[Number(style)]
    if (as === 'percentage') return `${decimal(number, 2)}%`
    if (as !== 'date') return decimal(number)
    const days = number - (from1904 ? daysTo1970.from1904 : daysTo1970.from1900)
    return cellText(new Date(Math.floor(days * day)))
  }
  return ({ type, style, text }: XmlCell): string => {
    switch (type) {
      case 'n':
        return numberText(text, style)
      case 's': {
        const string = strings[Number(text)]
        if (string === undefined) throw new Error(`No shared text: ${text}`)
        return string
      }
      case 'd': {
        const date = new Date(text)
        if (Number.isNaN(date.getTime())) throw new Error(`No date: ${text}`)
        return cellText(date)
      }
      case 'b':
        if (text !== '0' && text !== '1') throw new Error(`Neither true nor false: ${text}`)
        return cellText(text === '1')
      case 'e':
      case 'str':
      case 'inlineStr':
        return text
      default:
        throw new Error(`No type of cell: ${type}`)
    }
  }
}

/** What a workbook may hold: cells up to the last that is filled, bytes of text they become, and characters of XML. */
interface Limits {
  readonly cells: number
  readonly bytes: number
  readonly xml: number
}

/**
 * The sheets of an `.xlsx` workbook, each read while it is unpacked: no more is held of it than the text it becomes.
 * @throws TooLarge; NoSuchPlace; Error where it is damaged
 */
export function readExcel(entries: ReadonlyMap<string, Entry>, limits: Limits): readonly Sheet[] {
  let xml = limits.xml
  const each = (part: string, onText: (text: string) => void) => {
    const entry = entries.get(part)
    if (!entry) throw new Error(`There is no ${part}`)
    unpack(entry, (text) => {
      xml -= text.length
      if (xml < 0) throw new TooLarge()
      onText(text)
    })
  }
  const feed = (part: string, parser: SaxesParser) => {
    each(part, (text) => parser.write(text))
    parser.close()
  }
  const textOf = (part: string) => {
    let all = ''
    each(part, (text) => {
      all += text
    })
    return all
  }
  const contents = readContents(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'))
  const styles = entries.has(contents.styles) ? cellStyles(textOf(contents.styles)) : []
  const shared = sharedStringsReader()
  if (entries.has(contents.sharedStrings)) feed(contents.sharedStrings, shared.parser)
  const read = cellReader(styles, shared.strings, contents)
  let room: Pick<Limits, 'cells' | 'bytes'> = limits
  return contents.sheets.map(({ name, part }) => {
    const text = new SheetText(room)
    feed(
      part,
      sheetReader((cell) => text.add(cell.row, cell.column, csvCell(read(cell)))),
    )
    const { bytes, cells, filled } = text.end()
    room = { cells: room.cells - cells, bytes: room.bytes - bytes.length }
    return { name, bytes, filled }
  })
}
