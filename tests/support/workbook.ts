import { strToU8, zipSync } from 'fflate'

/** A cell of a made workbook; `{ percent }` and `{ date }` are numbers with a format, as spreadsheets store them. */
type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly percent: number }
  | { readonly date: number }
  | { readonly error: string }
  | { readonly formula: string; readonly value: number }

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

function cellXml(cell: Cell, at: string, shared: Map<string, number>) {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'string') {
    const index = shared.get(cell) ?? shared.size
    shared.set(cell, index)
    return `<c r="${at}" t="s"><v>${index}</v></c>`
  }
  if ('percent' in cell) return `<c r="${at}" s="1"><v>${cell.percent}</v></c>`
  if ('date' in cell) return `<c r="${at}" s="2"><v>${cell.date}</v></c>`
  if ('error' in cell) return `<c r="${at}" t="e"><f>NA()</f><v>${cell.error}</v></c>`
  return `<c r="${at}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/**
 * An `.xlsx` workbook, byte for byte the same every time. Rows without cells are left out of the file, as spreadsheets
 * do, and text is shared.
 * @param entries further files inside, which replace those of the same name
 */
export function workbook(
  sheets: readonly Sheet[],
  entries: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const shared = new Map<string, number>()
  const sheetXml = ({ rows }: Sheet) => {
    const lines = rows.map((row, r) => {
      const cells = row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, shared)).join('')
      return cells && `<row r="${r + 1}">${cells}</row>`
    })
    return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
  }
  const texts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  for (const [i, sheet] of sheets.entries()) texts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)
  texts['xl/sharedStrings.xml'] =
    `${head}<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`
  return zip({ ...texts, ...entries })
}

/** A zip archive of texts. */
export function zip(entries: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(text)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: '2026-01-01T00:00:00' }))
}
