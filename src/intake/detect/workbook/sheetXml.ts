import { decimal } from './cellText'

/** What a sheet's XML says of its cells, and the XML as the reader should have it. */
export interface Prepared {
  readonly xml: string
  /** The last row and column that the sheet speaks of. */
  readonly rows: number
  readonly columns: number
}

/** A sheet has no row or column beyond these. */
const lastRow = 1_048_576
const lastColumn = 16_384

/** A row or cell says a place that no sheet has. */
export class NoSuchPlace extends Error {}

/** Formats that show 0.943 as 94.3%: by their number in the built-in list, or by their code. */
function isPercent(format: string, codes: ReadonlyMap<string, string>) {
  if (format === '9' || format === '10') return true
  return (codes.get(format) ?? '').replace(/&quot;.*?&quot;|\\./g, '').includes('%')
}

const formatId = /\snumFmtId="(\d+)"/
const formatCode = /\sformatCode="([^"]*)"/
const cellType = /\st="(\w+)"/
const cellStyle = /\ss="(\d+)"/
const first = (pattern: RegExp, attributes: string) => pattern.exec(attributes)?.[1] ?? ''

/** Numbers of the cell styles that show percentages. */
export function percentStyles(stylesXml: string): ReadonlySet<string> {
  const codes = new Map<string, string>()
  for (const [, attributes = ''] of stylesXml.matchAll(/<(?:\w+:)?numFmt(\s[^<>]*)>/g))
    codes.set(first(formatId, attributes), first(formatCode, attributes))
  const [cellFormats = ''] = /<((?:\w+:)?)cellXfs\b.*?<\/\1cellXfs>/s.exec(stylesXml) ?? []
  const styles = [...cellFormats.matchAll(/<(?:\w+:)?xf(\s[^<>]*)>/g)]
  const percent = styles.map(([, attributes = '']) => isPercent(first(formatId, attributes), codes))
  return new Set([...percent.keys()].filter((i) => percent[i]).map(String))
}

/** A cell that holds something, as far as its value: prefix, attributes, formula, value. */
const cell =
  /<((?:\w+:)?)c(\s[^<>]*[^<>/])>(?:\s*(<\1f\b[^<>]*(?:\/>|>[^<]*<\/\1f>))?\s*<\1v\b[^<>]*>([^<]*)<\/\1v>)?/g

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0)

const opening = /<(?:\w+:)?(?:row|c)(?=[\s/>])([^<>]*)>/g
const placed = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/
const place = /^([A-Z]{0,3})(\d{1,7})$/

/**
 * How far a sheet goes, by what its rows and cells say of themselves: the reader makes every cell up to there.
 * @throws NoSuchPlace
 */
function extent(sheetXml: string) {
  let [rows, columns, nth, inRow] = [0, 0, 0, 0]
  for (const [tag, attributes = ''] of sheetXml.matchAll(opening)) {
    const isRow = /^<(?:\w+:)?row/.test(tag)
    const [said, one, other] = placed.exec(attributes) ?? []
    if (isRow) [nth, inRow] = [nth + 1, 0]
    else inRow += 1
    if (said !== undefined) {
      const [, letters = '', digits = ''] = place.exec(one ?? other ?? '') ?? []
      const row = Number(digits)
      if (row < 1 || row > lastRow || (!isRow && letters === '')) throw new NoSuchPlace(one ?? other)
      nth = row
      if (!isRow) inRow = columnOf(letters)
    }
    rows = Math.max(rows, nth)
    columns = Math.max(columns, inRow)
  }
  if (rows > lastRow || columns > lastColumn) throw new NoSuchPlace(`${columns}, ${rows}`)
  return { rows, columns }
}

/**
 * Turns into text what the reader would otherwise drop or show unlike a spreadsheet: errors such as `#N/A`, and
 * percentages, which are stored as fractions.
 * @throws NoSuchPlace
 */
export function prepareSheet(sheetXml: string, percent: ReadonlySet<string>): Prepared {
  const xml = sheetXml.replace(
    cell,
    (whole, prefix: string, attributes: string, formula: string | undefined, value: string | undefined) => {
      if (value === undefined) return whole
      const type = first(cellType, attributes)
      const isShare = (type === '' || type === 'n') && percent.has(first(cellStyle, attributes))
      if (type !== 'e' && !isShare) return whole
      const text = isShare ? `${decimal(Number(value), 2)}%` : value
      const others = attributes.replace(/\s[ts]="[^"]*"/g, '')
      return `<${prefix}c${others} t="str">${formula ?? ''}<${prefix}v>${text}</${prefix}v>`
    },
  )
  return { xml, ...extent(sheetXml) }
}
