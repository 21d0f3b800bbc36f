import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { startInNode } from '../../src/engine/duckdb/node'
import { type Engine, literal } from '../../src/engine/port'
import { parsePeriod } from '../../src/framework/period'
import { readingIds, readPeriod, readPeriodSql } from '../../src/intake/mapping/periods/readings'
import { readNumber } from '../../src/intake/mapping/preview/numbers'
import { clean, cleanSql, lowered, trimmed } from '../../src/intake/mapping/text'
import { anyNumber, expand } from '../../src/intake/sql/macros'

let engine: Engine
beforeAll(async () => {
  engine = await startInNode()
})

const list = (texts: readonly string[]) => `[${texts.map(literal).join(', ')}]`
const ask = async (sql: string, columns: Readonly<Record<string, readonly string[]>>) => {
  const from = Object.entries(columns).map(([name, texts]) => `unnest(${list(texts)}) AS "${name}"`)
  const rows = await engine.query(
    `SELECT ${expand(sql, anyNumber)} AS answer FROM (SELECT ${from.join(', ')})`,
  )
  return rows.map(({ answer }) => answer)
}
const sample = (arbitrary: fc.Arbitrary<string>, seed = 7, many = 1500) =>
  fc.sample(arbitrary, { numRuns: many, seed })

const year = fc.oneof(fc.integer({ min: 1898, max: 2102 }), fc.integer({ min: 2015, max: 2026 })).map(String)
const short = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
const following = fc
  .tuple(
    fc.integer({ min: 1899, max: 2100 }),
    fc.constantFrom('/', '-', '–', ' to ', ' - ', '', '/ '),
    fc.boolean(),
  )
  .map(([first, join, long]) => `${first}${join}${long ? first + 1 : String(first + 1).slice(2)}`)
const years = fc.oneof(
  following,
  following,
  year,
  fc.tuple(year, fc.constantFrom('/', '-', ' to '), fc.oneof(year, short)).map((parts) => parts.join('')),
  fc.tuple(short, fc.constantFrom('/', '-'), short).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('AY', 'FY', 'FY ', 'fy', 'Academic year '), following)
    .map((parts) => parts.join('')),
)
const term = fc.constantFrom(
  'Autumn',
  'SPRING',
  'summer term',
  'Aut',
  'Spr',
  'sum term',
  'Winter',
  'constructor',
)
const month = fc.constantFrom(
  'Jan',
  'January',
  'feb',
  'MARCH',
  'Sept',
  'Dec',
  'Decem',
  '1',
  '01',
  '12',
  '13',
  'toString',
)
const dayNumber = fc.integer({ min: 0, max: 32 }).map(String)
const written = fc.oneof(
  years,
  fc.tuple(term, fc.constantFrom(' ', ', ', ''), years).map((parts) => parts.join('')),
  fc.tuple(years, fc.constantFrom(' ', ', '), term).map((parts) => parts.join('')),
  fc.tuple(month, fc.constantFrom('-', ' ', '/', ''), fc.oneof(year, short)).map((parts) => parts.join('')),
  fc
    .tuple(
      dayNumber,
      fc.constantFrom('/', '-', '.', ' '),
      fc.oneof(month, dayNumber),
      fc.constantFrom('/', '-', ' '),
      fc.oneof(year, short),
      fc.constantFrom('', ' 00:00', 'T12:30:00'),
    )
    .map((parts) => parts.join('')),
  fc.tuple(year, dayNumber, dayNumber).map((parts) => parts.join('-')),
  fc
    .date({ min: new Date('1999-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

test.each(readingIds)(
  'cells read as %s are the same in the engine and on the screen, and are periods',
  async (id) => {
    const cells = sample(written)
    const answers = await ask(readPeriodSql(id, '"x"', null), { x: cells })
    const mine = cells.map((cell) => readPeriod(id, cell, null) ?? null)
    for (const [i, cell] of cells.entries())
      expect({ cell, label: answers[i] }).toEqual({ cell, label: mine[i] })
    expect(mine.filter((label) => label !== null && parsePeriod(label) === undefined)).toEqual([])
    expect(mine.filter((label) => label !== null).length).toBeGreaterThan(5)
  },
)

test.each(['academic', 'academic-ending', 'calendar'] as const)(
  'a second column completes %s alike',
  async (id) => {
    const cells = sample(years)
    const beside = sample(
      fc.oneof(term, month, fc.constantFrom('Academic year', 'annual', 'Spring term', 'autumn', 'valueOf')),
      8,
    )
    const answers = await ask(readPeriodSql(id, '"x"', '"y"'), { x: cells, y: beside })
    const mine = cells.map((cell, i) => readPeriod(id, cell, beside[i] ?? null) ?? null)
    for (const [i, cell] of cells.entries())
      expect([cell, beside[i], answers[i]]).toEqual([cell, beside[i], mine[i]])
    expect(mine.filter((label) => label !== null && parsePeriod(label) === undefined)).toEqual([])
    expect(mine.filter((label) => label !== null).length).toBeGreaterThan(20)
  },
)

test('numbers, white space and small letters are the same in the engine and on the screen', async () => {
  const numbers = sample(
    fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n.toLocaleString('en-GB')),
      fc.stringMatching(/^[-+−]?\d{0,4}[.,]?\d{0,4}[eE%]?-?\d?\s?%?$/),
      fc.constantFrom(
        '',
        '.',
        '1_000',
        'inf',
        'nan',
        '1e400',
        '0x10',
        '1,00',
        '1,000.5 %',
        ' 5 ',
        '-0.56999999999999995',
      ),
    ),
  )
  const read = await ask('number_of("x")', { x: numbers })
  for (const [i, cell] of numbers.entries()) {
    const mine = readNumber(cell)
    const engines = read[i]
    if (typeof engines !== 'number' || mine === undefined)
      expect([cell, engines]).toEqual([cell, mine ?? null])
    else expect(Math.abs(engines - mine), cell).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(mine)))
  }
  const texts = [
    ...sample(fc.string({ unit: 'grapheme', maxLength: 8 })),
    ...sample(
      fc.string({
        unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', 'a', 'İ', 'Σ', 'ẞ'),
        maxLength: 8,
      }),
    ),
  ]
  expect(await ask('lower("x")', { x: texts })).toEqual(texts.map(lowered))
  expect(await ask('trim("x")', { x: texts })).toEqual(texts.map(trimmed))
  expect(await ask(cleanSql('"x"'), { x: texts })).toEqual(texts.map((text) => clean(text) || null))
})
