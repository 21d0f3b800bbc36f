import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { detectFigures } from '../../../../src/intake/detect/figureFiles'
import { decimal } from '../../../../src/intake/detect/workbook/cellText'
import { openWorkbook } from '../../../../src/intake/detect/workbook/openWorkbook'
import { recipes } from '../../../../src/intake/recipes'
import { type Sheet, workbook, zip } from '../../../support/workbook'

async function texts(file: Uint8Array<ArrayBuffer>) {
  const sheets = await openWorkbook(file)
  if ('kind' in sheets) throw new Error(`${sheets.title}: ${sheets.reason}`)
  return sheets.map(({ name, bytes, filled }) => ({ name, text: new TextDecoder().decode(bytes), filled }))
}
const textOf = async (rows: Sheet['rows'], entries = {}) =>
  (await texts(workbook([{ name: 'Data', rows }], entries)))[0]?.text

describe('cells as text', () => {
  test('text is quoted where it must be, and keeps its spaces', async () => {
    expect(await textOf([['a', 'b, c', 'd "e"', 'f\ng', ' h ', '<&>']])).toBe(
      'sep=,\na,"b, c","d ""e""","f\ng", h ,<&>\n',
    )
  })

  test('numbers are written out, without what binary arithmetic added', async () => {
    const stored = ['-0.56999999999999995', '9.7000000000000003E-2', '353995', '1E-7', '1.5E+21', '0']
    const cells = stored.map((value, i) => `<c r="${'ABCDEF'[i]}1"><v>${value}</v></c>`)
    const sheet = `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
    expect(await textOf([], { 'xl/worksheets/sheet1.xml': sheet })).toBe(
      'sep=,\n-0.57,0.097,353995,0.0000001,1500000000000000000000,0\n',
    )
  })

  test('percentages read as they are shown, dates in ISO form, errors by their name', async () => {
    const rows = [
      [{ percent: 0.943 }, { percent: 1 }, { percent: 0.005 }, { date: 43466 }, { date: 43466.75 }],
      [true, false, { error: '#N/A' }, { formula: 'A1*2', value: 2.5 }],
    ]
    expect(await textOf(rows)).toBe(
      'sep=,\n94.3%,100%,0.5%,2019-01-01,2019-01-01T18:00:00\nTRUE,FALSE,#N/A,2.5,\n',
    )
  })

  test('a percent sign that is only printed changes no number', async () => {
    const styles =
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>'
    expect(await textOf([[{ percent: 94.3 }, { date: 0.943 }]], { 'xl/styles.xml': styles })).toBe(
      'sep=,\n94.3,94.3%\n',
    )
  })

  test('empty cells and rows keep their places', async () => {
    expect(await textOf([['Title'], [], [null, 'a', null, 'b'], [], [1, null, 2]])).toBe(
      'sep=,\nTitle,,,\n,,,\n,a,,b\n,,,\n1,,2,\n',
    )
  })

  test('a large sheet, unpacked in many pieces, comes back whole', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) =>
      Array.from({ length: 14 }, (_, j) => (j % 3 ? i * 14 + j + 0.25 : `text ${i % 97} & ${j}`)),
    )
    expect(await textOf(rows)).toBe(`sep=,\n${rows.map((row) => row.join(',')).join('\n')}\n`)
  })
})

describe('what writers of workbooks may do', () => {
  const sheet = (cells: string) => ({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
  })
  const given = (cells: string, more = {}) => textOf([['unused']], { ...sheet(cells), ...more })

  test('texts in the cell itself, in pieces, with their pronunciation, and as characters XML forbids', async () => {
    const rich = '<is><r><t>one </t></r><r><t>two</t></r><rPh sb="0" eb="1"><t>won</t></rPh></is>'
    const cells = [
      `<c r="A1" t="inlineStr">${rich}</c>`,
      '<c r="B1" t="str"><f>"x"</f><v>a_x000A_b</v></c>',
      '<c r="C1" t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>',
      '<c r="D1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>',
    ]
    expect(await given(`<row r="1">${cells.join('')}</row>`)).toBe('sep=,\none two,"a\nb",<&>,_x0041_\n')
  })

  test('places left out follow one another, and a prefix on every tag changes nothing', async () => {
    const cells =
      '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c/><x:c><x:v>3</x:v></x:c></x:row>'
    const xml = `<x:worksheet xmlns:x="m"><x:sheetData>${cells}</x:sheetData></x:worksheet>`
    expect(await textOf([], { 'xl/worksheets/sheet1.xml': xml })).toBe('sep=,\n1,2\n,3\n')
  })

  test('days counted from 1904, dates as text, and formats that name a day or do not', async () => {
    const codes = ['dd/mm/yyyy;@', '[h]:mm:ss.000', '"day" 0', '#,##0.0', '[$-809]d mmmm yyyy', 'General']
    const formats = codes.map(
      (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    const styles = `<styleSheet><numFmts>${formats.join('')}</numFmts><cellXfs>${codes.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`
    const cells = codes.map((_, i) => `<c r="${'ABCDEF'[i]}1" s="${i}"><v>43466</v></c>`)
    const row = `<row r="1">${cells.join('')}<c r="G1" t="d"><v>2024-01-31</v></c></row>`
    expect(await given(row, { 'xl/styles.xml': styles })).toBe(
      'sep=,\n2019-01-01,2019-01-01,43466,43466,2019-01-01,43466,2024-01-31\n',
    )
    const since1904 = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>`
    expect(
      await given('<row r="1"><c r="A1" s="2"><v>0</v></c></row>', { 'xl/workbook.xml': since1904 }),
    ).toBe('sep=,\n1904-01-01\n')
  })

  test.each([
    ['a shared text that is not there', '<c r="A1" t="s"><v>99</v></c>'],
    ['a number that is none', '<c r="A1"><v>one</v></c>'],
    ['a number without end', '<c r="A1"><v>1E999</v></c>'],
    ['a style that is not there', '<c r="A1" s="99"><v>1</v></c>'],
    ['a type nobody knows', '<c r="A1" t="q"><v>1</v></c>'],
    ['a cell before the one before it', '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['the same cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['a tag that is not closed', '<c r="A1"><v>1</c>'],
    ['a row within a row', '<row><c><v>1</v></c></row>'],
    ['a cell within a cell', '<c r="A1"><c r="B1"><v>1</v></c></c>'],
  ])('%s: nothing is guessed', async (_, cells) => {
    expect(
      await openWorkbook(workbook([{ name: 'Data', rows: [['a']] }], sheet(`<row r="1">${cells}</row>`))),
    ).toMatchObject({
      kind: 'refused',
      title: 'The workbook cannot be read',
    })
  })

  test('a figure altered in the packed file is no figure', async () => {
    const made = workbook([{ name: 'Data', rows: [[123_456]] }])
    const stored = new Uint8Array(zipSync(unzipSync(made), { level: 0 }))
    const at = strFromU8(stored, true).indexOf('123456')
    expect((await texts(stored))[0]?.text).toBe('sep=,\n123456\n')
    stored[at] = '9'.charCodeAt(0)
    expect(await openWorkbook(stored)).toMatchObject({ title: 'The workbook cannot be read' })
  })

  test('hundreds of empty rows above a table are said', async () => {
    const rows = [...Array.from({ length: 400 }, () => []), ['a'], [1]]
    const bytes = workbook([{ name: 'Data', rows }])
    const looked = await detectFigures({ name: 'book.xlsx', content: new Blob([bytes]) }, bytes, recipes)
    expect(looked).toMatchObject({ kind: 'refused', title: 'The file has no column names' })
  })

  test('empty cells with a format are no part of the table, however far they go', async () => {
    expect(
      await given(
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
      ),
    ).toBe('sep=,\n1\n')
  })

  test('any cells come back in their places', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          fc.pre(rows.some((row) => row.some((one) => one !== null)))
          const width = Math.max(...rows.map((row) => row.findLastIndex((one) => one !== null) + 1))
          const height = rows.findLastIndex((row) => row.some((one) => one !== null)) + 1
          const quote = (one: string) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)
          const lines = rows
            .slice(0, height)
            .map((row) => Array.from({ length: width }, (_, i) => quote(String(row[i] ?? ''))).join(','))
          expect(await textOf(rows)).toBe(`sep=,\n${lines.join('\n')}\n`)
        },
      ),
      { numRuns: 40 },
    )
  })
})

test('any number is written as digits that mean the same number', () => {
  const number = fc
    .double({ noNaN: true, min: -1e300, max: 1e300 })
    .filter((value) => value === 0 || Math.abs(value) > 1e-300)
  fc.assert(
    fc.property(number, (value) => {
      const text = decimal(value)
      expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/)
      expect(Number(text) === value).toBe(true)
      expect(Math.abs(Number(decimal(value, 2)) - value * 100)).toBeLessThanOrEqual(Math.abs(value) * 1e-13)
    }),
  )
})

describe('an OpenDocument spreadsheet', () => {
  const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'
  const ods = (...sheets: readonly string[]) =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<?xml version="1.0"?><office:document-content ${names}><office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body></office:document-content>`,
    })
  const table = (rows: string, name = 'Data') => `<table:table table:name="${name}">${rows}</table:table>`
  const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const typed = (type: string, value: string, shown: string, more = '') =>
    `<table:table-cell office:value-type="${type}" ${value} ${more}><text:p>${shown}</text:p></table:table-cell>`
  const repeat = (n: number) => `table:number-columns-repeated="${n}"`
  const read = async (bytes: Uint8Array<ArrayBuffer>) => {
    const sheets = await openWorkbook(bytes)
    if ('kind' in sheets) return sheets.title
    return sheets.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
  }

  test('gives numbers as they are, not as they are shown; percentages, dates and texts', async () => {
    const cells = [
      typed('float', 'office:value="1234.5"', '1,235'),
      typed('percentage', 'office:value="0.276"', '28%'),
      typed('date', 'office:date-value="2024-01-31"', '31/01/24'),
      typed('boolean', 'office:boolean-value="true"', 'TRUE'),
      '<table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>two<text:s text:c="2"/>words</text:p><text:p>a, b</text:p></table:table-cell>',
      '<table:covered-table-cell/>',
      text('c &amp; d'),
    ]
    expect(await read(ods(table(row(cells.join('')))))).toEqual([
      ['Data', 'sep=,\n1234.5,27.6%,2024-01-31,TRUE,"two  words\na, b",,c & d\n'],
    ])
  })

  test('repeats what stands once, keeps empty rows between, and drops those at the end', async () => {
    const sheet = [
      row(`${typed('float', 'office:value="1"', '1', repeat(3))}<table:table-cell ${repeat(16_000)}/>`),
      row('<table:table-cell/>', 'table:number-rows-repeated="2"'),
      row(text('x'), 'table:number-rows-repeated="2"'),
      row(`<table:table-cell ${repeat(16_384)}/>`, 'table:number-rows-repeated="1048000"'),
    ]
    expect(await read(ods(table(sheet.join('')), table('', 'Empty'), table(row(text('y')), 'More')))).toEqual(
      [
        ['Data', 'sep=,\n1,1,1\n,,\n,,\nx,,\nx,,\n'],
        ['More', 'sep=,\ny\n'],
      ],
    )
  })

  test('is too large before it is written out', async () => {
    const bomb = row(text('x'), 'table:number-rows-repeated="2000000000"')
    expect(await read(ods(table(bomb)))).toBe('The workbook is too large')
    expect(await read(ods(table(row(typed('float', 'office:value="1"', '1', repeat(2e9))))))).toBe(
      'The workbook is too large',
    )
  })
})

describe('what is no workbook, or none that can be read', () => {
  const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }
  const sheet: Sheet = { name: 'Data', rows: [['a', 'b']] }
  const far = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
  test.each([
    ['a Word document', zip({ 'word/document.xml': '<x/>' }), 'This is a Word document'],
    ['a presentation', zip({ 'ppt/presentation.xml': '<x/>' }), 'This is a presentation'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'This is a binary Excel workbook'],
    ['an OpenDocument text', zip(ods), 'This is an OpenDocument file without a table'],
    [
      'an OpenDocument spreadsheet cut off',
      zip({ ...ods, 'content.xml': '<a><b>' }),
      'The workbook cannot be read',
    ],
    ['a Numbers document', zip({ 'Index/Document.iwa': 'x' }), 'This is a Numbers document'],
    ['an archive', zip({ 'readme.md': 'x' }), 'This is a zip archive'],
    ['a damaged archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'The workbook cannot be read'],
    ['half a workbook', workbook([sheet]).slice(0, 900), 'The workbook cannot be read'],
    ['a workbook of nonsense', zip({ 'xl/workbook.xml': 'nonsense' }), 'The workbook cannot be read'],
    ['a workbook without cells', workbook([{ name: 'Data', rows: [] }]), 'The workbook is empty'],
    [
      'a sheet with cells far to the right of many rows',
      workbook([sheet], {
        'xl/worksheets/sheet1.xml': `${far}${'<row/>'.repeat(20_000)}<row r="20002"><c r="XFD20002"><v>1</v></c></row></sheetData></worksheet>`,
      }),
      'The workbook is too large',
    ],
    ...[
      ['a cell in row 100,000,000', '<row r="1"><c r="A100000000"><v>1</v></c></row>'],
      ['a row 100,000,000', "<row r = '100000000'><c><v>1</v></c></row>"],
      ['a row in letters of XML', '<row r="1&#48;0000000"><c><v>1</v></c></row>'],
      ['a cell in a column beyond the last', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
      ['a cell without a row', '<row r="1"><c r="A"><v>1</v></c></row>'],
      ['a row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ].map(([name = '', rows]): [string, Uint8Array<ArrayBuffer>, string] => [
      name,
      workbook([sheet], {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      }),
      'The workbook cannot be read',
    ]),
    [
      'one cell in the last corner',
      workbook([sheet], {
        'xl/worksheets/sheet1.xml': `${far}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
      }),
      'The workbook is too large',
    ],
    [
      'many sheets that are large together',
      workbook(
        Array.from({ length: 30 }, (_, at) => ({ name: `Sheet ${at}`, rows: at === 0 ? [['a']] : [] })),
        {
          ...Object.fromEntries(
            Array.from({ length: 30 }, (_, at) => [
              `xl/worksheets/sheet${at + 1}.xml`,
              `${far}<row r="1000000"><c r="B1000000"><v>1</v></c></row></sheetData></worksheet>`,
            ]),
          ),
        },
      ),
      'The workbook is too large',
    ],
    [
      'a long text that stands once in the file and in thousands of cells',
      workbook([{ name: 'Data', rows: Array.from({ length: 6000 }, () => ['x'.repeat(40_000)]) }]),
      'The workbook is too large',
    ],
  ])('%s', async (_, file, title) => {
    expect(await openWorkbook(file)).toMatchObject({
      kind: 'refused',
      title,
      reason: expect.stringMatching(/\.$/),
      advice: expect.stringMatching(/\.$/),
    })
  })

  test('the tables in an archive are named', async () => {
    const archive = zip({ 'data/absence.csv': 'a,b', 'data/neet.csv': 'a,b', 'readme.md': 'x' })
    expect(await openWorkbook(archive)).toMatchObject({
      reason: 'It holds “data/absence.csv”, “data/neet.csv”.',
      advice: expect.stringContaining('Unpack'),
    })
  })
})

describe('which sheet', () => {
  const header = [
    'measure',
    'cohort',
    'phase',
    'area_code',
    'period',
    'value',
    'numerator',
    'denominator',
    'quality',
  ]
  const row = ['attendance', 'SEN support', 'primary', 'E08000007', '2018/19', 94.6, null, null, 'final']
  const about: Sheet = { name: 'About', rows: Array.from({ length: 30 }, (_, i) => ['Note', `number ${i}`]) }
  const data: Sheet = { name: 'Data', rows: [['Attendance'], [], header, row] }
  const lookAt = (sheets: readonly Sheet[]) => {
    const bytes = workbook(sheets)
    return detectFigures({ name: 'book.xlsx', content: new Blob([bytes]) }, bytes, recipes)
  }

  test('the one a recipe knows, with the row numbers of the sheet', async () => {
    const looked = await lookAt([about, data])
    if (looked.kind !== 'figures') throw new Error('not recognised')
    expect(looked.recognised.recipe.id).toBe('template')
    expect(looked.table).toMatchObject({ firstRow: 4, lastRow: 4 })
    expect(looked.table.sample[0]?.slice(4, 6)).toEqual(['2018/19', '94.6'])
    expect(looked.findings.map(({ check, sentence }) => [check, sentence])).toEqual([
      ['sheet', 'The sheet “Data” was read; “About” was not.'],
      ['title-rows', 'The column names stand in row 3; the 2 rows above were not read.'],
    ])
  })

  test('of several, the first, and the others are said', async () => {
    const { findings } = { findings: [], ...(await lookAt([data, about, { ...data, name: 'More' }])) }
    expect(findings[0]).toMatchObject({
      sentence: 'The sheet “Data” was read; “About”, “More” were not.',
      advice: 'To add “More”, too, drop the workbook again and choose it.',
    })
  })

  test('the one the reader chooses by name, as a data file of its own', async () => {
    const bytes = workbook([data, about, { ...data, name: 'More' }])
    const drop = (sheet?: string) =>
      detectFigures(
        { name: 'book.xlsx', content: new Blob([bytes]), ...(sheet ? { sheet } : {}) },
        bytes,
        recipes,
      )
    const [first, more, notes] = [await drop(), await drop('More'), await drop('About')]
    if (first.kind !== 'figures' || more.kind !== 'figures') throw new Error('not recognised')
    expect(first.sheet).toEqual({ name: 'Data', others: ['About', 'More'] })
    expect(more.sheet).toEqual({ name: 'More', others: ['Data', 'About'] })
    expect(more.hash).not.toBe(first.hash)
    expect(notes).toMatchObject({ kind: 'unknown', sheet: { name: 'About' } })
    expect(await drop('No such sheet')).toMatchObject({ kind: 'figures', sheet: { name: 'Data' } })
  })

  test('of none, the fullest', async () => {
    const small: Sheet = {
      name: 'Small',
      rows: [
        ['x', 'y'],
        [1, 2],
      ],
    }
    const looked = await lookAt([small, about])
    expect(looked).toMatchObject({
      kind: 'unknown',
      header: ['Note', 'number 0'],
      firstRow: 2,
      refusal: { title: 'This kind of file is not known' },
      findings: [{ sentence: 'The sheet “About” was read; “Small” was not.' }],
    })
  })

  test('the only one, without saying so', async () => {
    expect(await lookAt([{ name: 'Data', rows: [header, row] }])).toMatchObject({
      kind: 'figures',
      findings: [],
    })
  })
})
