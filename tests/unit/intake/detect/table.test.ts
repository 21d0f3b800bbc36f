import { describe, expect, test } from 'vitest'
import { sniff } from '../../../../src/intake/detect/text/sniff'
import { tableBelow } from '../../../../src/intake/detect/text/table'

/** Cuts the table out below row `names` of a text. */
async function cut(text: string, names = 1) {
  const sniffed = sniff(new TextEncoder().encode(text))
  if (sniffed.kind === 'refused') throw new Error(sniffed.title)
  const line = sniffed.lines[names - 1]
  if (!line) throw new Error('No such row')
  const table = tableBelow(sniffed, line.cells, line)
  return { ...table, text: await table.content.text() }
}

const header = 'code,period,group,value\n'
const row = 'E08000007,2018/19,SEN support,94.6\n'
const note = 'A note below the table.'
const empty = 'The row is empty.'

describe('what the engine gets', () => {
  test.each([
    ['tidy lines', 'a,b,c\n1,2,3\n', '1,2,3\n'],
    ['Windows line ends', 'a,b,c\r\n1,2,3\r\n', '1,2,3\r\n'],
    ['Windows and Unix line ends', 'a,b,c\r\n1,2,3\n4,5,6\r\n7,8,9', '1,2,3\n4,5,6\n7,8,9\n'],
    ['the old Macintosh line end', 'a,b,c\r1,2,3\r', '1,2,3\n'],
    ['a blank line', 'a,b,c\n\n1,2,3\n', ',,\n1,2,3\n'],
    ['a line of spaces', 'a,b,c\n1,2,3\n  \n1,2,3\n', '1,2,3\n,,\n1,2,3\n'],
    ['a blank Windows line', 'a,b,c\r\n\r\n1,2,3\r\n', ',,\n1,2,3\n'],
    ['blank lines inside and between cells', 'a,b,c\n1,"x\n\ny",3\n\n1,2,3\n', '1,"x\n\ny",3\n,,\n1,2,3\n'],
  ])('%s', async (_, text, expected) => {
    expect((await cut(text)).text).toBe(expected)
  })

  test('rows below a title keep their numbers, whatever line breaks the title holds', async () => {
    const table = await cut(`"A title\non two lines",,,\n\n${header}${row}${row}`, 3)
    expect(table).toMatchObject({ text: row + row, firstRow: 4, lastRow: 5, below: [] })
  })

  test('rows without a line end at the end of the file', async () => {
    expect(await cut(header + row.trim())).toMatchObject({ text: row.trim(), firstRow: 2, lastRow: 2 })
  })
})

describe('what stands below', () => {
  test.each([
    ['one cell', 'Source: DfE\n', [{ from: 3, to: 3, reason: note }]],
    ['a cell with a comma', 'Source: DfE, 2024\n', [{ from: 3, to: 3, reason: note }]],
    ['cells filled up to the width', '1. Rounded,,,\n', [{ from: 3, to: 3, reason: note }]],
    ['a note of two lines', '"Source:\nDfE",,,\n', [{ from: 3, to: 3, reason: note }]],
    [
      'notes after empty rows, and empty rows after them',
      '\n,,,\nSource: DfE\n2. Rounded\n\n',
      [
        { from: 3, to: 4, reason: empty },
        { from: 5, to: 6, reason: note },
        { from: 7, to: 7, reason: empty },
      ],
    ],
    ['empty rows only', ',,,\n\n  \n', [{ from: 3, to: 5, reason: empty }]],
  ])('%s', async (_, tail, below) => {
    expect(await cut(header + row + tail)).toMatchObject({ text: row, lastRow: 2, below })
  })

  test.each([
    ['a last row that was cut off', 'E08000003,2018/19\n'],
    ['a first cell that was cut off', 'E0800\n'],
    ['numbers', ',,,94.6\n'],
    ['a full row of words', 'Grand total,all years,all groups,94.6\n'],
  ])('%s is no note', async (_, tail) => {
    expect(await cut(header + row + tail)).toMatchObject({ text: row + tail, lastRow: 3, below: [] })
  })

  test('a total with few cells is no note', async () => {
    const names = 'code,a,b,c,d,e,f,g\n'
    const rows = 'E1,1,2,3,4,5,6,7\nAll areas,,,,,,,94.6\n'
    expect(await cut(names + rows)).toMatchObject({ text: rows, below: [] })
  })

  test('a short row between full ones is no note', async () => {
    const rows = `${row}Subtotal\n${row}`
    expect(await cut(header + rows)).toMatchObject({ text: rows, lastRow: 4, below: [] })
  })

  test('notes alone are the table', async () => {
    expect(await cut(`${header}Source: DfE\n`)).toMatchObject({ text: 'Source: DfE\n', lastRow: 2 })
  })

  test('many rows and many notes', async () => {
    const rows = row.repeat(5000)
    const notes = 'A note that is long enough to fill some bytes\n'.repeat(2000)
    const table = await cut(header + rows + notes)
    expect(table.text).toBe(rows)
    expect(table.below).toEqual([{ from: 5002, to: 7001, reason: note }])
  })
})

describe('a quotation mark that is never closed', () => {
  test.each([
    ['with rows below it', `${header}${row.repeat(50)}a,"b,c,d\n${row}${row}`, 52],
    ['in the last row', `${header}${row}a,"b,c,d\n`, undefined],
    ['closed in a later row', `${header}a,"b,c,d\n${row}a,b",c,d\n`, undefined],
  ])('%s', async (_, text, openRow) => {
    expect((await cut(text)).openRow).toBe(openRow)
  })
})

test('the sample has a cell for each column, and no spaces around them', async () => {
  const { sample } = await cut(`${header} a ,"b, c"\n1,2,3,4,5\n${row}Source: DfE\n`)
  expect(sample).toEqual([
    ['a', 'b, c', '', ''],
    ['1', '2', '3', '4'],
    ['E08000007', '2018/19', 'SEN support', '94.6'],
  ])
  expect((await cut(header + row.repeat(300))).sample).toHaveLength(200)
})

describe('what is said of the rows', () => {
  const said = async (text: string) =>
    (await cut(text)).findings.map(({ check, sentence, rowsTotal, rows }) => [
      check,
      sentence,
      rowsTotal,
      rows.map((one) => one.row),
    ])

  test.each([
    ['nothing', header + row, []],
    ['text with spaces in it', `${header}"x, y",2 z,"",4\n`, []],
    [
      'different line ends',
      `${header}${row}${row.trim()}\r\n`,
      [['line-ends', 'Lines end in different ways; each way was read as the end of a row.', 0, []]],
    ],
    [
      'spaces',
      `${header}a, b,c,d\na,b,c,d\na,b ,c,d\r\n`.replace('\r', ''),
      [['spaces', 'Spaces stand around cells in rows 2 and 4; they were taken off.', 2, [2, 4]]],
    ],
    [
      'spaces inside quotation marks',
      `${header}a,"b ",c,d\n`,
      [['spaces', 'Spaces stand around cells in row 2; they were taken off.', 1, [2]]],
    ],
    [
      'spaces around a name',
      `code, period,group,value\n${row}`,
      [['name-spaces', 'Spaces around column names were taken off.', 0, []]],
    ],
    [
      'empty rows',
      `${header}${row}\n,,,\n${row}\n${row}`,
      [['empty-rows', 'Between the others, rows 3, 4 and 6 are empty.', 3, [3, 4, 6]]],
    ],
    [
      'quotation marks out of place',
      `${header}6" pipe,b,c,d\n"x" y,b,c,d\n"x"y,b,c,d\n"x ""y""",b,c,d\n`,
      [['stray-quotes', 'Quotation marks stand in the middle of cells in rows 2, 3 and 4.', 3, [2, 3, 4]]],
    ],
    [
      'a long cell',
      `${header}${row}a,b,c,${'x'.repeat(32_768)}\n${row}`,
      [['long-cells', 'A cell is longer than the 32,767 characters a spreadsheet holds in row 3.', 1, [3]]],
    ],
    [
      'columns without a name',
      'code,,value,\nA,x,1,\nB,y,2,\n',
      [['column-unnamed', 'Column B has values but no name, and is not used.', 0, []]],
    ],
    [
      'further columns without a name',
      `${'c,'.repeat(25)},,value\n${'c,'.repeat(25)}x,y,1\n`,
      [['column-unnamed', 'Columns Z and AA have values but no name, and are not used.', 0, []]],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await said(text)).toEqual(expected)
  })

  test('of many rows the first ones', async () => {
    const [finding] = (await cut(header + ' a,b,c,d\n'.repeat(1500))).findings
    expect(finding).toMatchObject({
      sentence: 'Spaces stand around cells in 1,500 rows, the first of them row 2; they were taken off.',
      rowsTotal: 1500,
    })
    expect(finding?.rows).toHaveLength(20)
  })
})
