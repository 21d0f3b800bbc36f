import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** The name of a tag or attribute without the prefix a writer chose. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Text as it was before XML's forbidden characters were written as `_x000D_`. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** What lies where in a workbook, and whether its days are counted from 1904. */
export interface Contents {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly sharedStrings: string
  readonly styles: string
  readonly from1904: boolean
}

type Attributes = SaxesTagPlain['attributes']

function eachTag(xml: string, onTag: (name: string, attributes: Attributes) => void) {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => onTag(localName(name), attributes))
  parser.write(xml).close()
}

/**
 * @param workbookXml of `xl/workbook.xml`
 * @param relationsXml of `xl/_rels/workbook.xml.rels`
 * @throws Error where they are damaged
 */
export function readContents(workbookXml: string, relationsXml: string): Contents {
  const parts = new Map<string, { readonly kind: string; readonly part: string }>()
  eachTag(relationsXml, (name, { Id = '', Type = '', Target = '' }) => {
    if (name !== 'Relationship') return
    const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
    parts.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part })
  })
  const sheets: { name: string; part: string }[] = []
  let from1904 = false
  eachTag(workbookXml, (tag, attributes) => {
    if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    if (tag !== 'sheet') return
    const [, id = ''] = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key)) ?? []
    const found = parts.get(id)
    // A sheet of charts or of macros has no cells.
    if (found?.kind === 'worksheet') sheets.push({ name: unescaped(attributes.name ?? ''), part: found.part })
  })
  const partOf = (kind: string) =>
    [...parts.values()].find((one) => one.kind === kind)?.part ?? `xl/${kind}.xml`
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), from1904 }
}

/** What is written in `<t>`, but for the pronunciation beside it, of an element of shared or of inline text. */
function richText(element: string, onText: (text: string) => void) {
  let [inside, writing, beside, text] = [false, false, false, '']
  return {
    write(more: string) {
      if (writing && !beside) text += more
    },
    open(name: string) {
      if (name === element) [inside, text] = [true, '']
      else if (inside && name === 't') writing = true
      else if (name === 'rPh') beside = true
    },
    close(name: string) {
      if (name === 't') writing = false
      else if (name === 'rPh') beside = false
      else if (name === element) {
        inside = false
        onText(unescaped(text))
      }
    },
  }
}

/** Reads the texts of `sharedStrings.xml` as it comes. */
export function sharedStringsReader() {
  const strings: string[] = []
  const parser = new SaxesParser()
  const text = richText('si', (one) => strings.push(one))
  parser.on('opentag', ({ name }) => text.open(localName(name)))
  parser.on('text', text.write)
  parser.on('cdata', text.write)
  parser.on('closetag', ({ name }) => text.close(localName(name)))
  return { parser, strings }
}

/** A cell as it stands in a sheet: its place counted from 1, the type and style it names, and what is written in it. */
export interface XmlCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: string | undefined
  readonly text: string
}

/** A sheet has no row or column beyond these. */
const lastRow = 1_048_576
const lastColumn = 16_384

/** A row or cell says a place that no sheet has. */
export class NoSuchPlace extends Error {}

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0)

const place = /^([A-Z]{0,3})(\d{1,7})$/

/**
 * Reads a sheet as it comes. Cells stand in the order of their places; one that says none stands after the one before.
 * The parser throws NoSuchPlace, and Error where the sheet is damaged.
 */
export function sheetReader(onCell: (cell: XmlCell) => void): SaxesParser {
  const parser = new SaxesParser()
  let [row, column, inData, inRow, value, writing] = [0, 0, false, false, '', false]
  let cell: Attributes | undefined
  const inline = richText('is', (text) => {
    value = text
  })
  const move = (said: string | undefined, isRow: boolean) => {
    const before = [row, column] as const
    if (said === undefined) {
      if (isRow) [row, column] = [row + 1, 0]
      else column += 1
    } else {
      const [, letters = '', digits = ''] = place.exec(said) ?? []
      const at = Number(digits)
      if (at < 1 || (isRow ? letters !== '' : letters === '')) throw new NoSuchPlace(said)
      if (isRow) column = 0
      else column = columnOf(letters)
      row = at
    }
    if (row > lastRow || column > lastColumn) throw new NoSuchPlace(said)
    if (row < before[0] || (row === before[0] && column <= before[1]))
      throw new Error(`Row ${row}, column ${column} stands after ${before.join(', ')}`)
  }
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    if (local === 'sheetData') inData = true
    else if (!inData) return
    else if (local === 'row') {
      if (inRow) throw new Error(`A row within row ${row}`)
      inRow = true
      move(attributes.r, true)
    } else if (local === 'c') {
      if (cell || !inRow) throw new Error(`A cell within a cell, or in no row, after row ${row}`)
      move(attributes.r, false)
      cell = attributes
      value = ''
    } else if (local === 'v') writing = true
    else inline.open(local)
  })
  const write = (text: string) => {
    if (writing) value += text
    else inline.write(text)
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', ({ name }) => {
    const local = localName(name)
    if (local === 'sheetData') inData = false
    else if (!inData) return
    else if (local === 'row') inRow = false
    else if (local === 'v') writing = false
    else if (local === 'c') {
      const type = cell?.t ?? 'n'
      const text = type === 'str' ? unescaped(value) : value
      if (text !== '') onCell({ row, column, type, style: cell?.s, text })
      cell = undefined
    } else inline.close(local)
  })
  return parser
}
