import fc from 'fast-check'
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

  test('a large sheet, which the reader would unpack in workers of its own, comes back whole', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) =>
      Array.from({ length: 14 }, (_, j) => (j % 3 ? i * 14 + j + 0.25 : `text ${i % 97} & ${j}`)),
    )
    expect(await textOf(rows)).toBe(`sep=,\n${rows.map((row) => row.join(',')).join('\n')}\n`)
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
