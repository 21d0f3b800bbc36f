import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Records } from '../../../../../src/intake/detect/text/records'
import { cutAtLines } from '../../../../../src/intake/people/aggregate/cuts'
import type { ByteRange, Source } from '../../../../../src/intake/people/aggregate/peopleFile'

const header = 'a,b,c'
const source: Source = {
  delimiter: ',',
  lineEnd: '\n',
  header: header.split(','),
  positions: new Map(),
  padded: false,
  dates: new Map(),
}

const encoder = new TextEncoder()
const parts = async (text: string, size: number) => {
  const file = new Blob([text])
  const ranges = await cutAtLines(file, source, header.length + 1, size)
  return { ranges, bytes: encoder.encode(text) }
}

/** Where the rows of a text begin, when it is read from its beginning. */
function rowStarts(bytes: Uint8Array) {
  const records = new Records(bytes, ',')
  const starts = new Set<number>()
  while (records.read(records.next)) starts.add(records.start)
  return starts
}

/** Whether the last row of a part ends within a quoted cell. */
function endsTorn(bytes: Uint8Array, { from, to }: ByteRange) {
  const part = bytes.subarray(from, to)
  const records = new Records(part, ',')
  let last = 0
  while (records.read(records.next)) last = records.start
  // One more quotation mark closes such a cell, and only such a cell.
  const closed = new Records(new Uint8Array([...part.subarray(last), 34, 44, 44]), ',')
  const open = new Records(part.subarray(last), ',')
  closed.read(0)
  open.read(0)
  return closed.cells === open.cells + 2 && !closed.stray
}

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' '), maxLength: 6 })
const row = fc.array(cell, { minLength: 3, maxLength: 3 })
const lineEnd = fc.constantFrom('\n', '\r\n')
const table = fc
  .record({ rows: fc.array(row, { minLength: 1, maxLength: 60 }), end: lineEnd, last: fc.boolean() })
  .map(({ rows, end, last }) => {
    const lines = [header, ...rows.map((cells) => cells.map(quote).join(','))]
    return lines.join(end) + (last ? end : '')
  })

describe('cuts', () => {
  test('make parts of whole lines that are the file again', () =>
    fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 200 }), async (text, size) => {
        const { ranges, bytes } = await parts(text, size)
        expect(ranges[0]?.from).toBe(header.length + 1)
        expect(ranges.at(-1)?.to).toBe(bytes.length)
        for (const [at, { from, to }] of ranges.entries()) {
          if (at > 0) expect([ranges[at - 1]?.to, bytes[from - 1]]).toEqual([from, 10])
          expect(to).toBeGreaterThanOrEqual(from)
        }
      }),
    ))

  test('stand between rows, or the part above the first that does not is known to be torn', () =>
    fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 200 }), async (text, size) => {
        const { ranges, bytes } = await parts(text, size)
        const starts = rowStarts(bytes)
        const wrong = ranges.findIndex(({ from }) => !starts.has(from) && from < bytes.length)
        const above = ranges[wrong - 1]
        if (above) expect(endsTorn(bytes, above)).toBe(true)
      }),
      { numRuns: 1000 },
    ))

  test('are made where every cell is quoted, and between lines of other cells than the row’s own', async () => {
    const text = [header, ...Array.from({ length: 2000 }, (_, i) => `"${i}","x\ny, ""z""","w"`)].join('\n')
    const { ranges, bytes } = await parts(text, 10_000)
    const starts = rowStarts(bytes)
    expect(ranges.length).toBeGreaterThan(3)
    expect(ranges.filter(({ from }) => !starts.has(from))).toEqual([])
  })

  test('are not made where no line near reads like a row', async () => {
    const text = [header, '1,2,3', `1,"${'no row\n'.repeat(50_000)}",3`, '1,2,3'].join('\n')
    expect(await parts(text, 100_000)).toMatchObject({ ranges: [{ from: 6 }, { to: text.length }] })
  })
})
