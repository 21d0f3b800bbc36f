import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { detectFigures, readBytes } from '../../../src/intake/detect/figureFiles'
import { reviewFigures, type Tools } from '../../../src/intake/figures/reviewFigures'
import { finish } from '../../../src/intake/mapping/finish'
import { guess } from '../../../src/intake/mapping/guess/guess'
import { previewRows, type RowRead } from '../../../src/intake/mapping/preview/previewRows'
import { problemsOf } from '../../../src/intake/mapping/problems/problems'
import { recipeFrom } from '../../../src/intake/mapping/recipeFromMapping'
import { recipes } from '../../../src/intake/recipes'
import type { Refusal } from '../../../src/intake/report/refusal'
import { fixture, type Reviewed, sideBySide, startShipped, startTools } from '../support/app'
import { figureCases } from './figureCases'
import type { Fates, FileCase } from './fileCase'
import { layoutCases } from './layoutCases'
import { mappingCases } from './mappingCases'
import { type Line, table } from './table'

/** Every file of the table, in its order. */
const cases: readonly FileCase[] = [...figureCases, ...layoutCases, ...mappingCases]

const today = '2026-11-24'
const nameOf = ({ file, as, year }: FileCase) =>
  [as ?? (typeof file === 'string' ? file : file.name), year].filter(Boolean).join(', ')
const dropped = ({ file, as, year }: FileCase) => ({
  ...(typeof file === 'string' ? fixture(file) : { name: file.name, content: new Blob([file.text()]) }),
  ...(as ? { name: as } : {}),
  ...(year ? { year } : {}),
})

/** An unknown file by what is guessed of it and `chosen`: the recipe, and what a person is shown of it beforehand. */
async function mapped(one: FileCase, { framework }: Tools) {
  const file = dropped(one)
  const found = await detectFigures(file, await readBytes(file.content), recipes)
  if (found.kind !== 'unknown') throw new Error(`${file.name} is ${found.kind}`)
  const known = { header: found.header, rows: found.sample }
  const draft = { ...guess(known, framework).draft, title: 'Mapped', ...one.chosen }
  const mapping = finish(draft, known, framework)
  if (!mapping) throw new Error(JSON.stringify(problemsOf(draft, known, framework)))
  return { recipe: recipeFrom(mapping), preview: previewRows(mapping, known, found.firstRow, framework) }
}

/** Preview and review say the same of each of the first rows and its figures. */
function agree(preview: readonly RowRead[], { rejected, rejectedTotal }: Reviewed) {
  const isSaid = (row: number, column: string) =>
    rejected.some((one) => one.row === row && (one.column === null || one.column === column))
  for (const { row, figures } of preview)
    for (const { column, raw, wrong } of figures)
      expect([row, column, raw, isSaid(row, column)]).toEqual([row, column, raw, wrong !== ''])
  expect(preview.filter(({ fate }) => fate === 'rejected')).toHaveLength(rejectedTotal)
}

async function open(one: FileCase, tools: Tools): Promise<Refusal | Reviewed> {
  const asked = one.kind === 'mapping' ? await mapped(one, tools) : undefined
  const own = asked ? { ...tools, recipes: [asked.recipe] } : tools
  const opened = await reviewFigures(dropped(one), own, { today })
  if (opened.kind === 'refused') return opened
  const review = sideBySide(opened)
  if (asked) agree(asked.preview, review)
  return review
}

const rowsOf = ({ rowsRead, used, skipped, rejectedTotal }: Reviewed): Fates => [
  rowsRead,
  used,
  skipped.reduce((sum, { rows }) => sum + rows, 0),
  rejectedTotal,
]

const figureFates = ({ figures }: Reviewed): Fates =>
  figures ? [figures.read, figures.used, figures.skipped, figures.rejected] : [0, 0, 0, 0]

const rejectedLine = ({ row, column, value, check }: Reviewed['rejected'][number]) =>
  `${[row, column, value].filter((one) => one !== null).join(' ')}: ${check}`

/** What a file gives once it is accepted: its figures, by what they are about. */
async function figuresOf(number: number, { engine }: Tools) {
  const rows = await engine.query(
    `SELECT measure, cohort, phase, area, period, value, symbol FROM observation WHERE file = ${number}`,
  )
  return Object.fromEntries(
    rows.map(({ measure, cohort, phase, area, period, value, symbol }) => [
      [measure, cohort, phase, area, period].join(' | '),
      value ?? symbol,
    ]),
  )
}

const lines: Line[] = []
const fates = (one: Fates | undefined) => one?.map((n) => n.toLocaleString('en-GB')).join(' / ') ?? ''

async function holds(one: FileCase, tools: Tools) {
  const opened = await open(one, tools)
  if ('kind' in opened) {
    expect(one.kind).toBe('refused')
    const said = [opened.title, opened.reason, opened.advice].join(' ')
    for (const text of one.says ?? []) expect(said).toContain(text)
    return { kind: 'refused', rows: '', figures: '', result: opened.title }
  }
  const { recipe, findings, rejected, skipped } = opened
  expect(recipe.id).toBe(one.kind === 'mapping' ? 'mapped-mapped' : one.kind)
  const rows = rowsOf(opened)
  expect(rows[1] + rows[2] + rows[3]).toBe(rows[0])
  if (one.rows) expect(rows).toEqual(one.rows)
  const figures = figureFates(opened)
  expect(figures[1] + figures[2] + figures[3]).toBe(figures[0])
  if (one.figures) expect(figures).toEqual(one.figures)
  if (one.rejects) expect(rejected.map(rejectedLine)).toEqual(one.rejects)
  if (one.findings) expect(findings.map(({ check }) => check)).toEqual(one.findings)
  const told = [
    ...findings.flatMap(({ sentence, advice, rows: found }) => [
      sentence,
      advice,
      ...found.map(({ row, detail }) => `Row ${row}: ${detail}`),
    ]),
    ...rejected.map(({ row, reason }) => `Row ${row}: ${reason}`),
    ...skipped.map(({ reason }) => reason),
  ].join('\n')
  for (const text of one.says ?? []) expect(told).toContain(text)
  if (opened.used === 0) {
    expect(one.gives ?? {}).toEqual({})
    await opened.discard()
  } else {
    const { number } = await opened.accept()
    const given = await figuresOf(number, tools)
    if (one.among) expect(given).toMatchObject(one.gives ?? {})
    else if (one.gives) expect(given).toEqual(one.gives)
    await one.afterwards?.(tools, opened)
  }
  const result = findings.map(({ check }) => check).join(', ') || 'nothing to say'
  return {
    kind: one.kind === 'mapping' ? 'asked' : recipe.id,
    rows: fates(rows),
    figures: fates(figures),
    result,
  }
}

/** Nothing is left of a file. */
async function forget({ register, engine }: Tools) {
  for (const { number, source } of register.snapshot().dataFiles)
    if (source === 'dropped') await register.remove(number, engine)
}

for (const beside of ['nothing', 'shipped'] as const)
  describe(beside === 'nothing' ? 'with nothing loaded' : 'beside the shipped files', () => {
    let tools: Tools
    beforeAll(async () => {
      tools = await (beside === 'nothing' ? startTools() : startShipped())
    }, 120_000)
    afterEach(() => forget(tools))
    test.each(cases.filter((one) => (one.beside ?? 'nothing') === beside).map((one) => [nameOf(one), one]))(
      '%s',
      async (name, one) => {
        const line = { file: name, right: one.right }
        lines.push({ ...line, ...(await holds(one, tools)) })
      },
    )
  })

test('each file stands in the table once', () => {
  expect(new Set(cases.map(nameOf)).size).toBe(cases.length)
})

afterAll(() => {
  if (process.env.npm_lifecycle_event === 'test:files') console.log(table(lines))
})
