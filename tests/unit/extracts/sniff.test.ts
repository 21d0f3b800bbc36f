import { describe, expect, test } from 'vitest'
import { isPadded, tidyLines } from '../../../src/extracts/sniff/lines'
import { sniff } from '../../../src/extracts/sniff/sniff'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => new Uint8Array(values)
const table = 'measure,value\nattendance,94.6\n'

describe('what is refused, and in which words', () => {
  test.each([
    ['nothing', bytes(), 'The file is empty'],
    ['spaces', utf8('  \n \n'), 'The file is empty'],
    ['a header alone', utf8('measure,value\n'), 'The file has column names but no rows'],
    ['a header and empty cells', utf8('measure,value\n,\n'), 'The file has column names but no rows'],
    ['an Excel workbook', bytes(0x50, 0x4b, 3, 4, 20, 0), 'This is an Excel workbook or a zip archive'],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'This is an old Excel workbook'],
    ['a PDF', utf8('%PDF-1.7\n'), 'This is a PDF'],
    ['gzip', bytes(0x1f, 0x8b, 8, 0), 'This file is compressed'],
    ['NUL bytes', bytes(97, 44, 98, 10, 0, 44, 1), 'This is not a text file'],
    ['control characters', bytes(1, 2, 3, 4, 44, 5, 10, 6), 'This is not a text file'],
    ['a web page', utf8('<!DOCTYPE html>\n<html><p>Sign in, please'), 'This is a web page, not a CSV file'],
    ['one column', utf8('attendance\n94.6\n'), 'No columns found'],
  ])('%s', (_, file, title) => {
    expect(sniff(file)).toMatchObject({
      kind: 'refused',
      title,
      reason: expect.stringMatching(/\.$/),
      advice: expect.stringMatching(/\.$/),
    })
  })
})

async function read(file: Uint8Array<ArrayBuffer>) {
  const sniffed = sniff(file)
  if (sniffed.kind === 'refused') throw new Error(sniffed.title)
  return { ...sniffed, text: await sniffed.content.text() }
}

describe('what is read', () => {
  test.each([',', ';', '\t', '|'])('the delimiter %j', async (delimiter) => {
    const { delimiter: found, lines } = await read(utf8(table.replaceAll(',', delimiter)))
    expect(found).toBe(delimiter)
    expect(lines[0]).toEqual(['measure', 'value'])
  })

  test('a byte-order mark is taken off', async () => {
    const { encoding, lines, text } = await read(utf8(`\uFEFF${table}`))
    expect(encoding).toBe('UTF-8')
    expect(lines[0]?.[0]).toBe('measure')
    expect(text).toBe(table)
  })

  test('UTF-16 of either kind is turned into UTF-8', async () => {
    for (const little of [true, false]) {
      const view = new DataView(new ArrayBuffer(2 * (table.length + 1)))
      for (const [i, letter] of [...`\uFEFF${table}`].entries())
        view.setUint16(2 * i, letter.charCodeAt(0), little)
      const { encoding, text } = await read(new Uint8Array(view.buffer))
      expect(encoding).toBe('UTF-16')
      expect(text).toBe(table)
    }
  })

  test('Windows-1252 is turned into UTF-8', async () => {
    const { encoding, text } = await read(bytes(...utf8('a,b\ncaf'), 0xe9, 44, 0x96, 10))
    expect(encoding).toBe('Windows-1252')
    expect(text).toBe('a,b\ncafé,–\n')
  })

  test('a quoted cell may hold the delimiter and line breaks', async () => {
    const { lines } = await read(utf8('name,note\n"Bristol, City of","one\ntwo"\n'))
    expect(lines[1]).toEqual(['Bristol, City of', 'one\ntwo'])
  })
})

describe('lines', () => {
  const tidy = (text: string) => new TextDecoder().decode(tidyLines(utf8(text), ',', 3))

  test.each([
    ['a,b,c\n1,2,3\n', 'a,b,c\n1,2,3\n'],
    ['a,b,c\r\n1,2,3\r\n', 'a,b,c\r\n1,2,3\r\n'],
    ['a,b,c\r\n1,2,3\n4,5,6', 'a,b,c\n1,2,3\n4,5,6\n'],
    ['a,b,c\r1,2,3\r', 'a,b,c\n1,2,3\n'],
    ['a,b,c\n\n1,2,3\n', 'a,b,c\n,,\n1,2,3\n'],
    ['a,b,c\r\n\r\n1,2,3\r\n', 'a,b,c\n,,\n1,2,3\n'],
    ['a,b,c\n1,"x\n\ny",3\n\n', 'a,b,c\n1,"x\n\ny",3\n,,\n'],
  ])('%j', (text, expected) => {
    expect(tidy(text)).toBe(expected)
  })

  test('a tidy file is not copied', () => {
    const file = utf8(table)
    expect(tidyLines(file, ',', 2)).toBe(file)
  })

  test.each([
    ['a,b\n1,2\n', false],
    ['a,b\n"x, y",2 z\n', false],
    ['a,b\n1, 2\n', true],
    ['a,b\n1,2 \r\n', true],
    ['a,b\n" 1",2\n', true],
    [' a,b\n', true],
  ])('cells with spaces around them are noticed: %j', (text, padded) => {
    expect(isPadded(utf8(text), ',')).toBe(padded)
  })
})
