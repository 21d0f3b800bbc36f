import { describe, expect, test } from 'vitest'
import { sniff } from '../../../../src/intake/detect/text/sniff'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => new Uint8Array(values)
const table = 'measure,value\nattendance,94.6\nneet,43\n'

function utf16(text: string, little: boolean) {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

/** As the container of old Office files begins, with a name as it writes it. */
const container = (name: string) =>
  new Uint8Array([...bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), ...utf16(name, true)])

describe('what is refused, and in which words', () => {
  test.each([
    ['nothing', bytes(), 'The file is empty'],
    ['spaces', utf8('  \n \n'), 'The file is empty'],
    ['many spaces', utf8(' '.repeat(10_000)), 'The file is empty'],
    ['an old workbook', container('Workbook'), 'This is an old Excel workbook'],
    ['a protected workbook', container('EncryptedPackage'), 'This workbook is protected by a password'],
    ['an old Word document', container('WordDocument'), 'This is a Word document'],
    ['a PDF', utf8('%PDF-1.7\n'), 'This is a PDF'],
    ['gzip', bytes(0x1f, 0x8b, 8, 0), 'This file is compressed'],
    ['7-Zip', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'This file is compressed'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'This is a picture'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'This is a picture'],
    ['a GIF', utf8('GIF89a'), 'This is a picture'],
    ['Parquet', utf8('PAR1\x15\x04'), 'This is a Parquet file'],
    ['SQLite', utf8('SQLite format 3\0'), 'This is a database'],
    ['rich text', utf8('{\\rtf1\\ansi a, b}'), 'This is a text document'],
    ['binary data', bytes(97, 44, 98, 10, 0, 44, 1), 'This is not a text file'],
    ['control characters', bytes(1, 2, 3, 4, 44, 5, 10, 6), 'This is not a text file'],
    ['NUL bytes in a text', utf8(`${table.repeat(20)}a\0b,1\n`), 'The file holds NUL bytes'],
    ['a web page', utf8('<!DOCTYPE html>\n<html><p>Sign in, please'), 'This is a web page, not a CSV file'],
    [
      'a table of a web page',
      utf8('<table><tr><td>1</td></tr></table>'),
      'This is a web page, not a CSV file',
    ],
    ['XML', utf8('<?xml version="1.0"?>\n<data><row a="1,2"/></data>'), 'This is an XML file'],
    [
      'an Excel 2003 XML workbook',
      utf8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'This is an Excel 2003 XML workbook',
    ],
    ['JSON', utf8('{"data": [1, 2]}'), 'This is a JSON file'],
    ['a JSON list', utf8('[{"area": "E08000007", "value": 1}]'), 'This is a JSON file'],
    ['a quotation mark that is never closed', utf8('a,b\n1,"2\n3,4\n'), 'A quotation mark is never closed'],
    ['one in a title', utf8('"Title\na,b\n1,2\n'), 'A quotation mark is never closed'],
    ['one column', utf8('attendance\n94.6\n'), 'No columns found'],
    ['5,000 columns', utf8(`${'a,'.repeat(5000)}\n${'1,'.repeat(5000)}\n`), 'The file has too many columns'],
  ])('%s', (_, file, title) => {
    expect(sniff(file)).toMatchObject({
      kind: 'refused',
      title,
      reason: expect.stringMatching(/\.$/),
      advice: expect.stringMatching(/\.$/),
    })
  })

  test('the line of a NUL byte is named', () => {
    expect(sniff(utf8(`${table.repeat(20)}a\0b,1\n`))).toMatchObject({
      reason: expect.stringContaining('line 61.'),
    })
  })
})

function read(file: Uint8Array<ArrayBuffer>) {
  const sniffed = sniff(file)
  if (sniffed.kind === 'refused') throw new Error(sniffed.title)
  return {
    ...sniffed,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(sniffed.bytes),
    cells: sniffed.lines.map(({ cells }) => cells),
    notes: sniffed.findings.map(({ check, sentence }) => [check, sentence]),
  }
}

describe('encodings', () => {
  test('plain UTF-8 is not copied, and there is nothing to say', () => {
    const file = utf8(table)
    const { encoding, bytes: content, notes } = read(file)
    expect(encoding).toBe('UTF-8')
    expect(content).toBe(file)
    expect(notes).toEqual([])
  })

  test('a byte-order mark is taken off', () => {
    const { encoding, cells, text, notes } = read(utf8(`\uFEFF${table}`))
    expect(encoding).toBe('UTF-8')
    expect(cells[0]?.[0]).toBe('measure')
    expect(text).toBe(table)
    expect(notes).toEqual([])
  })

  test('letters beyond ASCII in UTF-8, the last one cut off', () => {
    const { encoding, text } = read(utf8('name,note\ncafé,–\nRenée,ü').slice(0, -1))
    expect(encoding).toBe('UTF-8')
    expect(text).toContain('café,–\nRenée,')
  })

  test.each([
    ['little-endian', true],
    ['big-endian', false],
  ])('UTF-16, %s, with a byte-order mark and without', (_, little) => {
    const marked = read(utf16(`\uFEFF${table}`, little))
    expect(marked).toMatchObject({ encoding: 'UTF-16', text: table })
    expect(marked.notes).toEqual([['encoding', 'The file is written in UTF-16 and was read as such.']])
    const unmarked = read(utf16(table, little))
    expect(unmarked).toMatchObject({ encoding: 'UTF-16', text: table })
    expect(unmarked.notes).toEqual([
      ['encoding', 'The file is written in UTF-16 without saying so and was read as such.'],
    ])
  })

  test('Windows-1252', () => {
    const { encoding, text, notes } = read(bytes(...utf8('a,b\ncaf'), 0xe9, 44, 0x96, 10))
    expect(encoding).toBe('Windows-1252')
    expect(text).toBe('a,b\ncafé,–\n')
    expect(notes).toEqual([['encoding', 'The file is written in Windows-1252 and was read as such.']])
  })
})

describe('delimiters', () => {
  test.each([
    [',', []],
    [';', [['delimiter', 'The cells are separated by semicolons.']]],
    ['\t', [['delimiter', 'The cells are separated by tabs.']]],
    ['|', [['delimiter', 'The cells are separated by vertical bars.']]],
  ])('%j', (delimiter, said) => {
    const { delimiter: found, cells, notes } = read(utf8(table.replaceAll(',', delimiter)))
    expect(found).toBe(delimiter)
    expect(cells[1]).toEqual(['attendance', '94.6'])
    expect(notes).toEqual(said)
  })

  test.each([
    ['decimal commas', 'area;rate;share\nA;1,5;2,5\nB;3,5;4,0\n', ';'],
    ['decimal commas in a single row', 'area;rate\nA;1,5\n', ';'],
    ['a title with commas', 'Absence, by area, 2024, final\n\narea;rate\nA;1\nB;2\n', ';'],
    ['thousands separators', 'area\tpupils\tplans\nA\t1,234\t2,345\nB\t3,456\t4,567\n', '\t'],
    ['quoted text with semicolons', 'area,note\n"A; or B; or C","x; y"\n"D; or E","z; z"\n', ','],
    ['text with commas and bars', 'a|b|c\nx, y|1|2\nx, z|3|4\n', '|'],
    ['notes below', 'area,rate\nA,1\nB,2\nSource: DfE; own; sums\n', ','],
  ])('%s', (_, text, delimiter) => {
    expect(read(utf8(text)).delimiter).toBe(delimiter)
  })

  test.each(['sep=;\r\n', 'sep=;\n', '"sep=;"\n', 'SEP=;\r'])('%j says it, and is no row', (line) => {
    const { delimiter, lines, text } = read(utf8(`${line}a,b;c\n1,2;3\n`))
    expect(delimiter).toBe(';')
    expect(text).toBe('a,b;c\n1,2;3\n')
    expect(lines[0]).toMatchObject({ cells: ['a,b', 'c'], row: 1 })
  })

  test('a delimiter only such a line can tell', () => {
    expect(read(utf8('sep=^\na^b\n1^2\n'))).toMatchObject({
      delimiter: '^',
      cells: [
        ['a', 'b'],
        ['1', '2'],
      ],
    })
  })
})

describe('the first rows', () => {
  test('a quoted cell may hold the delimiter, quotation marks and line breaks, and is one row', () => {
    const { lines } = read(utf8('name,note\n"Bristol, City of","one\r\n""two"""\nBath,x\n'))
    expect(lines.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'name', 'note'],
      [2, 'Bristol, City of', 'one\r\n"two"'],
      [3, 'Bath', 'x'],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('lines end in %j, and blank ones count', (end) => {
    const { lines } = read(utf8(['Title', '', 'a,b', '1,2', ''].join(end)))
    expect(lines.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'Title'],
      [2, ''],
      [3, 'a', 'b'],
      [4, '1', '2'],
    ])
  })

  test('spaces around cells are taken off, inside quotation marks and out', () => {
    expect(read(utf8('a , b\n" 1 ", "x, y" \n')).cells).toEqual([
      ['a', 'b'],
      ['1', 'x, y'],
    ])
  })

  test('a quotation mark inside a cell is a character', () => {
    expect(read(utf8('a,b\n6" pipe,the "best" one\n')).cells[1]).toEqual(['6" pipe', 'the "best" one'])
  })

  test('no more than 40', () => {
    expect(read(utf8(table.repeat(50))).lines).toHaveLength(40)
  })

  test('a cell of one megabyte does no harm', () => {
    const cell = 'x'.repeat(1 << 20)
    expect(read(utf8(`a,b\n1,${cell}\n`)).cells[1]?.[1]).toHaveLength(cell.length)
  })
})
