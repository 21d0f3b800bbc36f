import { decimal } from './cellText'

/** What a sheet's XML says of its cells, and the XML as the reader should have it. */
export interface Prepared {
  readonly xml: string
  readonly rows: number
  /** The last column that holds anything. */
  readonly columns: number
}

/** Formats that show 0.943 as 94.3%: by their number in the built-in list, or by their code. */
function isPercent(format: string, codes: ReadonlyMap<string, string>) {
  if (format === '9' || format === '10') return true
  return (codes.get(format) ?? '').replace(/&quot;.*?&quot;|\\./g, '').includes('%')
}

const formatId = /\snumFmtId="(\d+)"/
const formatCode = /\sformatCode="([^"]*)"/
const reference = /\sr="([A-Z]+)/
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

/**
 * Turns into text what the reader would otherwise drop or show unlike a spreadsheet: errors such as `#N/A`, and
 * percentages, which are stored as fractions.
 */
export function prepareSheet(sheetXml: string, percent: ReadonlySet<string>): Prepared {
  let widest = ''
  const xml = sheetXml.replace(
    cell,
    (whole, prefix: string, attributes: string, formula: string | undefined, value: string | undefined) => {
      const letters = first(reference, attributes)
      if (letters.length > widest.length || (letters.length === widest.length && letters > widest))
        widest = letters
      if (value === undefined) return whole
      const type = first(cellType, attributes)
      const isShare = (type === '' || type === 'n') && percent.has(first(cellStyle, attributes))
      if (type !== 'e' && !isShare) return whole
      const text = isShare ? `${decimal(Number(value), 2)}%` : value
      const others = attributes.replace(/\s[ts]="[^"]*"/g, '')
      return `<${prefix}c${others} t="str">${formula ?? ''}<${prefix}v>${text}</${prefix}v>`
    },
  )
  const rows = sheetXml.match(/<(?:\w+:)?row\b/g)?.length ?? 0
  return { xml, rows, columns: columnOf(widest) }
}
