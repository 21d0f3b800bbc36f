import { beforeEach, expect, test } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import { toCsv } from '../../../src/format/csvText'
import { recognisePeople } from '../../../src/intake/detect/peopleFiles'
import type { Tools } from '../../../src/intake/figures/reviewFigures'
import { aggregate } from '../../../src/intake/people/aggregate/aggregate'
import { peopleRecipes } from '../../../src/intake/people/recipes'
import { reviewPeople } from '../../../src/intake/people/review/reviewPeople'
import { reportCells, reportColumns } from '../../../src/intake/report/reportLine'
import { createRegister } from '../../../src/intake/storage/createRegister'
import { writeWorkspace } from '../../../src/intake/storage/workspace'
import { type Reviewed, readFramework, sideBySide, startTools } from '../support/app'
import { mapShelf } from '../support/storage'

const provisions = ['SEN support', 'EHC plan', 'No SEN']

/**
 * Three schools of 40 pupils in two terms. Pupil `n` of a school misses more than a tenth of the sessions where `n` is
 * 0 or 1: so that each school has one or two persistently absent pupils, and most provisions have one or none.
 */
const rows = ['2018/19 autumn', '2018/19 spring'].flatMap((term, t) =>
  ['3569001', '3569002', '3569201'].flatMap((school, s) =>
    Array.from({ length: 40 }, (_, n) => {
      const missed = n <= (s + t) % 2 ? 30 : n % 7
      const events = n % 20 === 3 ? 1 : 0
      return [
        `PUPIL${s}${n}X`,
        school,
        s < 2 ? 'primary' : 'secondary',
        provisions[n % 3],
        term,
        120,
        missed,
        events,
        0,
      ]
    }),
  ),
)
const text = [
  'pupil,school,phase,provision,term,possible,missed,suspensions,exclusions',
  ...rows.map((row) => row.join(',')),
].join('\n')

let tools: Tools
let kept: Map<string, unknown>
beforeEach(async () => {
  kept = new Map()
  tools = { ...(await startTools()), register: createRegister(mapShelf(kept), readFramework()) }
  await tools.register.open([])
})

async function review(content = new Blob([text])): Promise<Reviewed> {
  const known = await recognisePeople(content, peopleRecipes)
  if (known?.kind !== 'people') throw new Error('Not recognised')
  const added = await aggregate({
    file: { content, known },
    boot: startInNode,
    workers: 1,
    signal: new AbortController().signal,
  })
  if (added.kind === 'refused') throw new Error(added.title)
  const result = await reviewPeople({ known, fileName: 'pupils.csv', size: content.size, added }, tools)
  if (result.kind === 'refused') throw new Error(result.title)
  return sideBySide(result)
}

const counts = /"?\b(?:value|numerator|denominator)\b"?/
const figuresOf = async (table: string) =>
  tools.engine.query(`SELECT measure, cohort, phase, period, CAST(numerator AS DOUBLE) AS numerator,
    CAST(denominator AS DOUBLE) AS denominator, value, symbol FROM ${table} WHERE measure LIKE '%-local' ORDER BY ALL`)
const isSmall = (count: unknown) => typeof count === 'number' && count > 0 && count < 3

test('nothing of a count of one or two is kept, exported or reported', async () => {
  const examined = await review()
  const report = toCsv(reportColumns, reportCells(await examined.fullReport()))
  await examined.accept()
  const figures = [...(await figuresOf('observation')), ...(await figuresOf('school_figure'))]
  expect(figures.length).toBeGreaterThan(60)
  const held = figures.filter(({ symbol }) => symbol === 'suppressed')
  expect(held.length).toBeGreaterThan(10)
  for (const { value, numerator, denominator } of held)
    expect([value, numerator, denominator]).toEqual([null, null, null])
  for (const { measure, numerator, denominator } of figures) {
    if (measure === 'attendance-local') continue
    expect(isSmall(numerator), `${measure} ${numerator}`).toBe(false)
    expect(isSmall(denominator), `${measure} ${denominator}`).toBe(false)
  }
  const workspace = await writeWorkspace({ ...tools.register.contents(), mappings: [], forecasts: [] })
  const bytes = [report, workspace, JSON.stringify([...kept])].join('\n')
  expect(workspace).toMatch(counts)
  expect(bytes).not.toMatch(/PUPIL/)
  // As the figures are written of which the counts are: “2 of 40”, or a rate that rests on one.
  expect(bytes).not.toMatch(/[^\d.][12] of \d/)
})

test('the figures are of areas and schools, go together and come back together', async () => {
  const examined = await review()
  expect(examined).toMatchObject({ rowsRead: rows.length, used: rows.length, rejectedTotal: 0 })
  await examined.accept()
  const both = [await figuresOf('observation'), await figuresOf('school_figure')]
  expect(both.map((figures) => figures.length > 0)).toEqual([true, true])
  const { register, engine } = tools
  await register.undo(engine)
  expect([await figuresOf('observation'), await figuresOf('school_figure')]).toEqual([[], []])
  await register.redo(engine)
  expect([await figuresOf('observation'), await figuresOf('school_figure')]).toEqual(both)
})

test('with nothing suppressed the figures are those of plain counting', async () => {
  const first = await review()
  const all = await first.changeSuppression?.(1)
  if (!all) throw new Error('Nothing can be chosen')
  await all.actions.accept()
  const [found] = (await figuresOf('observation')).filter(
    ({ measure, cohort, phase, period }) =>
      measure === 'persistent-absence-local' &&
      cohort === 'All pupils' &&
      phase === 'all' &&
      period === '2018/19 autumn',
  )
  const absent = rows.filter(([, , , , term, , missed]) => term === '2018/19 autumn' && Number(missed) >= 12)
  expect(found).toMatchObject({ numerator: absent.length, denominator: 120, symbol: null })
  expect(absent.length).toBe(4)
})

test('the same file again is said to be there', async () => {
  await (await review()).accept()
  await expect(review()).rejects.toThrow('This file is already loaded')
})

test('an unknown code is warned of; words of rows that are only skipped are not', async () => {
  const marks = (code: string) => `P1,3562001,primary,EHC plan,2018-09-03,AM,${code}`
  const content = new Blob([
    ['pupil,school,phase,provision,date,session,code', marks('/'), marks('#'), marks('Q9')].join('\n'),
  ])
  const { findings, rejected } = await review(content)
  const warned = findings.filter(({ check }) => check === 'code-unknown').map(({ sentence }) => sentence)
  expect(warned).toEqual([expect.stringContaining('“Q9” in 1 row')])
  expect(rejected.map(({ row }) => row)).toEqual([4])
})
