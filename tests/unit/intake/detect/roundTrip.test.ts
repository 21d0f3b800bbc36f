import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../../../src/intake/detect/readText'
import { linesFrom } from '../../../../src/intake/detect/text/records'
import type { Recipe } from '../../../../src/intake/recipes/recipe'
import { template } from '../../../../src/intake/recipes/template'

const encodings = [
  'UTF-8',
  'UTF-8 marked',
  'UTF-16LE',
  'UTF-16BE',
  'UTF-16LE marked',
  'UTF-16BE marked',
  'Windows-1252',
] as const
type Encoding = (typeof encodings)[number]

function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'Windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const whole = encoding.endsWith('marked') ? `\uFEFF${text}` : text
  if (encoding.startsWith('UTF-8')) return new TextEncoder().encode(whole)
  const view = new DataView(new ArrayBuffer(2 * whole.length))
  for (let i = 0; i < whole.length; i++)
    view.setUint16(2 * i, whole.charCodeAt(i), encoding.startsWith('UTF-16LE'))
  return new Uint8Array(view.buffer)
}

/** Letters each encoding can write, and by which it can be told from the others. */
const letters = (encoding: Encoding) => [
  ...'abcXYZ0189 .-,;|\t\n"\'%(',
  ...(encoding === 'Windows-1252'
    ? 'éüñ'
    : encoding.includes('marked') || encoding === 'UTF-8'
      ? 'é–€😀'
      : ''),
]

const written = (quoteAll: boolean, delimiter: string) => (cell: string) =>
  quoteAll || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const files = fc
  .record({
    encoding: fc.constantFrom(...encodings),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    // A lone carriage return is never followed by a line feed: that would be one line end.
    ends: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\r\n', '\r']),
    quoteAll: fc.boolean(),
    stated: fc.boolean(),
    lastEnd: fc.boolean(),
    titles: fc.array(fc.constantFrom('', 'A title', 'Published in "2024"', '"of two\nlines"'), {
      maxLength: 4,
    }),
    columns: fc.integer({ min: 2, max: 6 }),
  })
  .chain((form) =>
    fc.record({
      form: fc.constant(form),
      rows: fc.array(
        fc.array(
          fc
            .string({ unit: fc.constantFrom(...letters(form.encoding)), maxLength: 12 })
            .map((cell) => cell.trim()),
          { minLength: form.columns, maxLength: form.columns },
        ),
        { minLength: 1, maxLength: 60 },
      ),
    }),
  )

/** The first two cells are filled, so that no row is empty or a note. */
const complete = (row: readonly string[], i: number) => [`E0${i}`, `2018/${i}`, ...row.slice(2)]

test('cells and row numbers come back, however they are written', async () => {
  await fc.assert(
    fc.asyncProperty(files, async ({ form, rows: cells }) => {
      const { encoding, delimiter, ends, quoteAll, stated, lastEnd, titles, columns } = form
      const rows = cells.map(complete)
      const names = Array.from({ length: columns }, (_, i) => `name_${i}`)
      const recipe: Recipe = { ...template, columns: Object.fromEntries(names.map((name) => [name, []])) }
      const write = (row: readonly string[]) => row.map(written(quoteAll, delimiter)).join(delimiter)
      const lines = [...titles, write(names), ...rows.map(write)]
      const end = (i: number) => ends[i % ends.length] ?? '\n'
      const text = lines.map((line, i) => line + (i < lines.length - 1 || lastEnd ? end(i) : '')).join('')
      const read = readText(encode(stated ? `sep=${delimiter}\n${text}` : text, encoding), [recipe])
      if (read.kind !== 'figures') throw new Error(read.kind === 'refused' ? read.title : read.refusal.reason)

      expect(read.sniffed.delimiter).toBe(delimiter)
      expect(read.recognised).toMatchObject({ header: names, at: titles.length })
      const firstRow = titles.length + 2
      const { table } = read
      expect(table).toMatchObject({ firstRow, lastRow: firstRow + rows.length - 1, below: [] })
      expect(table.sample).toEqual(rows)
      const content = new Uint8Array(await table.content.arrayBuffer())
      const engineRows = linesFrom(content, delimiter, { at: 0, row: firstRow }, 1000)
      expect(engineRows.map((line) => line.cells)).toEqual(rows)
      expect(engineRows.at(-1)?.row).toBe(table.lastRow)
      expect(new TextDecoder().decode(content)).not.toContain('\uFEFF')
    }),
    { numRuns: 500 },
  )
})
