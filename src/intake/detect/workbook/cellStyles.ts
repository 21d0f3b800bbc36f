import { SaxesParser } from 'saxes'
import { localName } from './excelXml'

/** What a style makes of the number in a cell, where that is not the number itself. */
export type Shown = 'percentage' | 'date' | undefined

const percentages = ['9', '10']
/** The numbers under which every workbook has a format of dates or times: ECMA-376, 18.8.30, with those of Asian Excel. */
const isBuiltInDate = (format: number) =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58) ||
  (format >= 71 && format <= 81)

const dateToken = /^(s{1,2}|m{1,5}|h{1,2}|[ap]m?|d{1,4}|a{3,5}|y|yy|yyyy|e|ee|eeee)$/

/** Whether a format's code, such as `dd/mm/yyyy;@`, writes nothing but a date or a time. */
function isDateCode(code: string) {
  const parts = code
    .toLowerCase()
    .replace(/;@$/, '')
    .replace(/\\.|"[^"]*"/g, ' ')
    .split(';')
  return parts.some((part) => {
    const tokens = part
      .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, '$1')
      .replace(/\[([smhd]{1,2})\]/g, '$1')
      .replace(/\[[^\]]*\]/g, '')
      .split(/[^a-z0#?%]+/)
      .filter((token) => token !== '')
    return tokens.length > 0 && tokens.every((token) => dateToken.test(token))
  })
}

function shownBy(format: string, code: string | undefined): Shown {
  if (percentages.includes(format)) return 'percentage'
  if (isBuiltInDate(Number(format))) return 'date'
  if (code === undefined) return undefined
  if (code.replace(/"[^"]*"|\\./g, '').includes('%')) return 'percentage'
  return Number(format) >= 100 && isDateCode(code) ? 'date' : undefined
}

/**
 * What each cell style of a workbook shows, by its number.
 * @param xml of `styles.xml`
 * @throws Error where it is damaged
 */
export function cellStyles(xml: string): readonly Shown[] {
  const codes = new Map<string, string>()
  const base: string[] = []
  const styles: { readonly format: string | undefined; readonly base: string | undefined }[] = []
  let within = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    if (local === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
    else if (local === 'cellXfs' || local === 'cellStyleXfs') within = local
    else if (local === 'xf' && within === 'cellStyleXfs') base.push(attributes.numFmtId ?? '')
    else if (local === 'xf' && within === 'cellXfs')
      styles.push({ format: attributes.numFmtId, base: attributes.xfId })
  })
  parser.on('closetag', ({ name }) => {
    if (localName(name) === within) within = ''
  })
  parser.write(xml).close()
  return styles.map((style) => {
    const format = style.format ?? base[Number(style.base)] ?? ''
    return shownBy(format, codes.get(format))
  })
}
