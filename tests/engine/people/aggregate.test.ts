import { expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import { type Engine, EngineLostError } from '../../../src/engine/port'
import { recognisePeople } from '../../../src/intake/detect/peopleFiles'
import { aggregate } from '../../../src/intake/people/aggregate/aggregate'
import { readShare } from '../../../src/intake/people/aggregate/fastPath/readShare'
import type { AggregateOptions, Progress } from '../../../src/intake/people/aggregate/options'
import type { Aggregated } from '../../../src/intake/people/aggregate/result'
import type { PeopleRecipe } from '../../../src/intake/people/recipes/recipe'
import { cellsOf, type Mark, marks, sorted } from '../../support/people/marks'

const known = async (content: Blob, recipe: PeopleRecipe = marks) => {
  const found = await recognisePeople(content, [recipe])
  if (found?.kind !== 'people') throw new Error('Not recognised')
  return { content, known: found }
}

const never = new AbortController().signal

const header = 'pupil,school,phase,provision,date,session,code'
const codes = ['/', 'L', 'I', 'U', 'X', 'Q']
const provisions = ['No SEN', 'SEN support', 'EHC plan']

/** Marks of 40 pupils on 100 days, a pupil's in one run; every code comes up. */
const rows: Mark[] = Array.from({ length: 4000 }, (_, i) => {
  const pupil = Math.floor(i / 100)
  const date = new Date(Date.UTC(2018, 8, 3 + (i % 100)))
  return {
    pupil: `P${pupil}`,
    school: `356200${pupil % 3}`,
    phase: pupil % 2 ? 'secondary' : 'primary',
    provision: provisions[pupil % 3] ?? '',
    date: date.toISOString().slice(0, 10),
    code: codes[(i + Math.floor(i / 13)) % 6] ?? '',
  }
})
const cells = (row: Mark) => [row.pupil, row.school, row.phase, row.provision, row.date, 'AM', row.code]
const plain = [header, ...rows.map((row) => cells(row).join(','))]
/** All cells in quotation marks, and a line break in some of those that are not read. */
const quoted = [
  header,
  ...rows.map((row, i) =>
    cells(row)
      .map((cell, at) => `"${at === 5 && i % 3 === 0 ? 'A\nM, or ""PM""' : cell}"`)
      .join(','),
  ),
]

const endings: Record<string, (lines: readonly string[]) => string> = {
  'plain lines': (lines) => `${lines.join('\n')}\n`,
  'CRLF and no last line end': (lines) => lines.join('\r\n'),
  'a byte-order mark': (lines) => `\ufeff${lines.join('\n')}`,
}
/** The same marks without the columns of places, which stand in a list then. */
const bare = [
  'pupil,date,session,code',
  ...rows.map((row) => [row.pupil, row.date, 'AM', row.code].join(',')),
]
const list = [
  'pupil,school,phase,provision',
  ...new Set(rows.map((row) => cells(row).slice(0, 4).join(','))),
].join('\n')

const texts: Record<string, string> = {
  ...Object.fromEntries(Object.entries(endings).map(([name, write]) => [name, write(plain)])),
  'quotes with line breaks in them': endings['plain lines']?.(quoted) ?? '',
}

/** Engines whose work is done, for the next test: starting one takes longest here. */
const shelf: Engine[] = []
async function boot(): Promise<Engine> {
  const engine = shelf.pop() ?? (await startInNode())
  return {
    ...engine,
    async close() {
      shelf.push(engine)
    },
  }
}

const run = async (text: string, workers: number, start = boot, more: Partial<AggregateOptions> = {}) => {
  const seen: Progress[] = []
  const content = new Blob([text])
  const result = await aggregate({
    file: await known(content),
    boot: start,
    workers,
    signal: never,
    onProgress: (progress) => seen.push(progress),
    ...more,
  })
  if (result.kind === 'refused') throw new Error(result.title)
  expect(seen.at(-1)).toEqual({ bytes: content.size, rows: rows.length })
  expect(seen.length).toBeGreaterThanOrEqual(workers)
  return result
}

const counts = ({ rowsRead, used, skipped, rejected, rejectedRows }: Aggregated) => ({
  rowsRead,
  used,
  skipped,
  rejected,
  rejectedRows,
})

const unknown = rows.flatMap(({ code }, i) => (code === 'Q' ? [i + 2] : []))

function expectAll(result: Aggregated) {
  expect(sorted(result.cells)).toEqual(cellsOf(rows))
  expect(counts(result)).toEqual({
    rowsRead: rows.length,
    used: rows.filter(({ code }) => code !== 'X' && code !== 'Q').length,
    skipped: [{ reason: 'Not required to attend.', rows: rows.filter(({ code }) => code === 'X').length }],
    rejected: [{ reason: 'Unknown code.', rows: unknown.length }],
    rejectedRows: unknown.slice(0, 20).map((row) => ({ row, reason: 'Unknown code.', word: 'Q' })),
  })
}

test.each(Object.entries(texts))(
  '%s: however many parts, the figures are those of a plain loop',
  async (_, text) => {
    for (const workers of [1, 2, 3, 5]) expectAll(await run(text, workers))
  },
)

test.each(Object.entries(endings))(
  '%s and a list: however many readers or engines, the figures are those of a plain loop',
  async (_, write) => {
    const text = write(bare)
    const file = await known(new Blob([text]))
    const listed = { file, list: await known(new Blob([list]), file.known.list) }
    const packed: string[] = []
    const watched = async (): Promise<Engine> => {
      const engine = await boot()
      return { ...engine, pack: (sql) => engine.pack(sql).finally(() => packed.push(sql)) }
    }
    for (const workers of [1, 2, 3, 7])
      expectAll(await run(text, workers, watched, { ...listed, reader: readShare }))
    // No engine read a part.
    expect(packed).toEqual([])
    expectAll(await run(text, 3, watched, listed))
    expect(packed.length).toBeGreaterThan(3)
  },
)

/** Engines that are lost when they create a table, `times` in all; and what became of all of them. */
function losing(times: number, start = boot) {
  let left = times
  const told = { started: 0, closed: 0 }
  const losingBoot = async (): Promise<Engine> => {
    told.started += 1
    const engine = await start()
    return {
      ...engine,
      query(sql, signal) {
        if (left === 0 || !sql.startsWith('CREATE')) return engine.query(sql, signal)
        left -= 1
        return Promise.reject(new EngineLostError('gone'))
      },
      close() {
        told.closed += 1
        return engine.close()
      },
    }
  }
  return { boot: losingBoot, told }
}

test('a part whose engine was lost is added up once more in a new one', async () => {
  const { boot, told } = losing(1)
  const result = await run(texts['plain lines'] ?? '', 2, boot)
  expect(sorted(result.cells)).toEqual(cellsOf(rows))
  expect(result.rowsRead).toBe(rows.length)
  await expect.poll(() => told, { timeout: 20_000 }).toEqual({ started: 3, closed: 3 })
})

const attempt = async (text: string, workers: number, start = boot) =>
  aggregate({ file: await known(new Blob([text])), boot: start, workers, signal: never })

test('an engine that is lost twice is told of', async () => {
  const { boot, told } = losing(9)
  expect(await attempt(texts['plain lines'] ?? '', 1, boot)).toMatchObject({
    kind: 'refused',
    title: 'The browser stopped the work twice',
  })
  await expect.poll(() => told, { timeout: 20_000 }).toEqual({ started: 2, closed: 2 })
})

test('a quoted cell whose lines read like rows is never taken apart', async () => {
  const lines = [...plain, '']
  const imitation = lines.slice(1, 2000).join('\n')
  lines.splice(1000, 0, `P1,3562001,primary,No SEN,2018-09-03,"${imitation}",X`)
  const result = await attempt(lines.join('\n'), 3, boot)
  if (result.kind === 'refused') throw new Error(result.title)
  expect(sorted(result.cells)).toEqual(cellsOf(rows))
  expect(result.rowsRead).toBe(rows.length + 1)
})

test.each([
  [
    'A quotation mark is never closed',
    [...plain.slice(0, 1000), 'P1,3562001,primary,"No SEN,2018-09-03,AM,/'],
  ],
  ['The lines end in different ways', [...plain.slice(0, 1000).map((line) => `${line}\r`)]],
])('%s: nothing is made of the file', async (title, first) => {
  const text = [...first, ...plain.slice(1000), ''].join('\n')
  for (const workers of [1, 3]) expect(await attempt(text, workers)).toMatchObject({ kind: 'refused', title })
})

test('cancelling ends every engine', async () => {
  // What is cancelled may still be at work in its engine: none of these is used again.
  const { boot, told } = losing(0, startInNode)
  const cancel = new AbortController()
  const added = aggregate({
    file: await known(new Blob([texts['plain lines'] ?? ''])),
    boot,
    workers: 2,
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
  })
  await expect(added).rejects.toThrow('aborted')
  await expect.poll(() => told.started > 0 && told.closed === told.started, { timeout: 20_000 }).toBe(true)
})

test('rejected rows are found where they stand, cut or not', async () => {
  const lines = [...plain.filter((line) => !line.endsWith('Q')), '']
  lines.splice(
    3000,
    0,
    'P1,3562001,primary,No SEN,2018-09-03,AM,Mary',
    'P1,3562001',
    'P1,3562001,primary,No SEN,2018-09-03,AM,',
  )
  lines.splice(100, 0, 'P1,3562001,nursery,No SEN,2018-09-03,AM,/')
  lines.splice(
    10,
    0,
    'P1',
    'P1,3562001,primary,No SEN,2018-02-30,AM,/',
    'P1,3562001,primary,No SEN,2018-09-03,AM,/,more',
  )
  const result = await attempt(lines.join('\n'), 3, boot)
  if (result.kind === 'refused') throw new Error(result.title)
  const fewer = 'The row has fewer cells than the file has columns.'
  expect(result.rejectedRows).toEqual([
    { row: 11, reason: fewer, word: null },
    { row: 12, reason: '“date” is no date of the form 2018-09-03 or 03/09/2018.', word: null },
    { row: 13, reason: 'The row has more cells than the file has columns.', word: null },
    { row: 104, reason: 'Unknown phase.', word: null },
    { row: 3005, reason: 'Unknown code.', word: '…' },
    { row: 3006, reason: fewer, word: null },
    { row: 3007, reason: 'Unknown code.', word: null },
  ])
})
