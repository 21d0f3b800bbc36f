import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { identifier } from '../../src/engine/port'
import { used } from '../../src/intake/checks/staged'
import { reviewFigures, type Tools } from '../../src/intake/figures/reviewFigures'
import { sideBySide, startTools } from './support/app'
import { bare, damages } from './support/damage'

const folder = join(import.meta.dirname, '../../datasets/published')
const mostRows = 14

/** The first rows of a published file that are about Stockport, its schools or England. */
function excerpt(name: string): readonly (readonly string[])[] {
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8').trim()).data
  const about = rows.filter((cells) =>
    cells.some((cell) => ['E08000007', 'E92000001', 'Stockport', 'England', '356'].includes(cell)),
  )
  const every = Math.max(1, Math.floor(about.length / mostRows))
  return [header, ...about.filter((_, at) => at % every === 0).slice(0, mostRows)]
}

/** One file of each kind that holds figures. */
const names = [
  'absence_by_sen_201819_202425.csv',
  'absence_by_sen_two_term_201617_202223.csv',
  'ascof_201920_learning_disability.csv',
  'ascof_202021_1E_1G.csv',
  'attendance_by_sen_202526.csv',
  'england_by_sen_published_pages.csv',
  'exclusions_by_characteristic_england_201112_201617.csv',
  'exclusions_by_school_200607_201617.csv',
  'exclusions_by_sen_201920_202425.csv',
  'ks4_201718_la_characteristics.csv',
  'lait_send_long.csv',
  'neet_not_known_2022.csv',
  'schools_absence_201819.csv',
  'schools_census_201819.csv',
  'schools_ks4_201819.csv',
  'sen2_caseload_neet_2019_2025.csv',
  'sen2_establishment_caseload_neet_2022_release.csv',
  'sen2_timeliness_20_week_2019_2024.csv',
]

let tools: Tools
beforeAll(async () => {
  tools = await startTools()
})

const quoted = (cell: string) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A file with one cell written as it is, or none. */
const textOf = (
  rows: readonly (readonly string[])[],
  bare?: { readonly row: number; readonly column: number },
) =>
  rows
    .map((cells, row) =>
      cells
        .map((cell, column) => (row === bare?.row && column === bare.column ? cell : quoted(cell)))
        .join(','),
    )
    .join('\n')

/** What became of a file: its figures by what they are about, and what is said of each row. */
async function readBack(name: string, text: string) {
  const opened = await reviewFigures({ name, content: new Blob([text, '\n']) }, tools, {
    today: '2026-11-24',
  })
  if (opened.kind === 'refused') return `${opened.title}. ${opened.reason}`
  const review = sideBySide(opened)
  const of = review.recipe.yields === 'schools' ? 'school' : 'area'
  const rows =
    await tools.engine.query(`SELECT concat_ws(' | ', measure, cohort, phase, ${of}, period) AS about, value, symbol
    FROM ${identifier(opened.stage)} WHERE ${used} AND measure IS NOT NULL`)
  await review.discard()
  const told = new Set([
    ...review.rejected.map(({ row, check }) => `${row} ${check}`),
    ...review.findings.flatMap(({ check, rows: found }) => found.map(({ row }) => `${row} ${check}`)),
  ])
  const figures = new Map(rows.map(({ about, value, symbol }) => [String(about), value ?? symbol]))
  return { figures, told, skipped: review.skipped }
}

/** The figures that are not as they were. */
function changes(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  const all = new Set([...before.keys(), ...after.keys()])
  return [...all]
    .filter((about) => before.get(about) !== after.get(about))
    .map((about) => `${about}: ${before.get(about) ?? 'none'} → ${after.get(about) ?? 'none'}`)
}

const runs = Number(process.env.SPOILED ?? 30)
const spoils = fc.record({
  file: fc.constantFrom(...names),
  down: fc.nat(),
  across: fc.nat(),
  damage: fc.constantFrom(...Object.keys(damages)),
})

test(`one spoiled cell, ${runs} times: the figures are as before, or something is said of the row`, async () => {
  const clean = new Map<string, Exclude<Awaited<ReturnType<typeof readBack>>, string>>()
  const counts = { same: 0, told: 0, skipped: 0, refused: 0 }
  const silent: string[] = []
  const seed = process.env.SPOILED ? Date.now() : 20_261_201
  for (const { file, down, across, damage } of fc.sample(spoils, { numRuns: runs, seed })) {
    const rows = excerpt(file)
    const known = clean.get(file) ?? (await readBack(file, textOf(rows)))
    if (typeof known === 'string') throw new Error(`${file}: ${known}`)
    clean.set(file, known)
    const row = 1 + (down % (rows.length - 1))
    const column = across % (rows[0]?.length ?? 1)
    const cell = rows[row]?.[column] ?? ''
    const cells = rows[row]?.with(column, damages[damage]?.(cell) ?? '') ?? []
    const spoiled = textOf(rows.with(row, cells), bare.includes(damage) ? { row, column } : undefined)
    const after = await readBack(file, spoiled)
    if (typeof after === 'string') {
      counts.refused += 1
      continue
    }
    const changed = changes(known.figures, after.figures)
    const where = `${file}, row ${row + 1}, ${rows[0]?.[column]} “${cell}” ${damage}`
    if (changed.length === 0) counts.same += 1
    else if ([...after.told].some((one) => !known.told.has(one))) counts.told += 1
    else
      silent.push(`${where}: ${changed.join('; ')} (${after.skipped.map(({ reason }) => reason).join(' ')})`)
  }
  expect(silent).toEqual([])
  expect(Math.min(counts.same, counts.told)).toBeGreaterThan(runs / 10)
}, 600_000)
