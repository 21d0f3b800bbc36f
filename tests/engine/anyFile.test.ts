import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { reviewFigures, type Tools } from '../../src/intake/figures/reviewFigures'
import { sideBySide, startTools } from './support/app'

let tools: Tools
beforeAll(async () => {
  tools = await startTools()
})

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
  'note',
]
const oneOf = (...values: string[]) => fc.constantFrom(...values)
const anything = fc.string({ unit: 'grapheme', maxLength: 12 })
const mostly = (good: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: anything })

const figure = fc
  .tuple(
    mostly(oneOf('attendance', 'persistent-absence', 'suspensions', 'neet')),
    mostly(oneOf('SEN support', 'EHC plan')),
    mostly(oneOf('all', 'primary', 'Secondary')),
    mostly(oneOf('E08000007', 'e08000009', '356', 'Stockport', 'E92000001')),
    mostly(oneOf('2018/19', '2019/20', '2018/19 autumn', '2019', 'January 2019', '2018/25')),
    mostly(oneOf('94.6', '1,204', '5%', 'c', 'z', '−3', '0', '0.30000000000000004', '')),
    mostly(oneOf('', '40', 'c', '1e3')),
    mostly(oneOf('', '50', '0', 'x')),
    mostly(oneOf('', 'final', 'Provisional')),
    mostly(oneOf('', 'é – “x”', 'two\nlines', 'a; b|c,\td', '6" ruler')),
  )
  .map((cells) => [...cells])
const other = fc.constantFrom(
  header.map(() => ''),
  ['Subtotal', '5'],
  [...header, 'more'],
  ['Source: DfE, 2024'],
  ['1. A note\non two lines', ...header.slice(1).map(() => '')],
)
const row = fc.oneof({ weight: 12, arbitrary: figure }, { weight: 1, arbitrary: other })

const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
const twoBytes = (text: string) => new Uint8Array(units(text).flatMap((unit) => [unit & 255, unit >> 8]))
const encoders: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16': (text) => twoBytes(`\uFEFF${text}`),
  'utf-16 without mark': twoBytes,
  'windows-1252': (text) => Uint8Array.from(units(text), (unit) => (unit < 256 ? unit : 0x96)),
}

const file = fc
  .record({
    rows: fc.array(row, { maxLength: 12 }),
    delimiter: oneOf(',', ';', '\t', '|'),
    quotes: fc.boolean(),
    newline: oneOf('\n', '\r\n', '\r'),
    titles: fc.array(oneOf('A title', '"on two\nlines"', ''), { maxLength: 3 }),
    encoding: oneOf(...Object.keys(encoders)),
    damage: fc.option(
      fc.record({ at: fc.nat(3000), cut: fc.nat(40), text: oneOf('', '"', '\n', ';', '\u00e9') }),
    ),
  })
  .map(({ rows, delimiter, quotes, newline, titles, encoding, damage }) => {
    const table = Papa.unparse([header, ...rows], { delimiter, quotes, newline })
    const clean = [...titles, table].join(newline)
    const at = damage ? damage.at % (clean.length + 1) : 0
    const text = damage ? clean.slice(0, at) + damage.text + clean.slice(at + damage.cut) : clean
    const bytes = encoders[encoding]?.(text) ?? new Uint8Array()
    return { text, bytes, whole: damage === null ? rows.length : undefined }
  })

test('any file is refused in words, or each of its rows has one fate, and nothing is stored', async () => {
  let understood = 0
  await fc.assert(
    fc.asyncProperty(file, async ({ bytes, whole }) => {
      const opened = await reviewFigures({ name: 'any.csv', content: new Blob([bytes]) }, tools)
      if (opened.kind === 'refused') {
        for (const words of [opened.title, opened.reason, opened.advice])
          expect(words.length).toBeGreaterThan(10)
        return
      }
      understood += 1
      const result = sideBySide(opened)
      const skipped = result.skipped.reduce((sum, { rows }) => sum + rows, 0)
      expect(result.used + skipped + result.rejectedTotal).toBe(result.rowsRead)
      if (whole !== undefined) expect(result.rowsRead).toBe(whole)
      const { read, used, skipped: skippedFigures, rejected } = result.figures ?? {}
      expect([used, (used ?? 0) + (skippedFigures ?? 0) + (rejected ?? 0)]).toEqual([
        result.observations,
        read,
      ])
      expect(new Set(result.rejected.map(({ row }) => row)).size).toBe(result.rejectedTotal)
      expect(result.rejected).toHaveLength(result.rejectedLines)
      await result.discard()
    }),
    { numRuns: 150, seed: 20_190_430 },
  )
  expect(understood).toBeGreaterThan(50)
  expect(tools.register.snapshot().dataFiles).toEqual([])
  expect(await tools.engine.query('FROM observation')).toEqual([])
  expect(await tools.engine.query("SELECT 1 FROM duckdb_tables() WHERE table_name LIKE 'stage%'")).toEqual([])
})
