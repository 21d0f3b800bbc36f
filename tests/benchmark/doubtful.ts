import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startInNode } from '../../src/engine/duckdb/node'
import { loadFramework } from '../../src/framework/load/framework'
import { reviewFigures } from '../../src/intake/figures/reviewFigures'
import { recipes } from '../../src/intake/recipes'
import { createRegister } from '../../src/intake/storage/createRegister'
import { nowhere } from '../../src/intake/storage/nowhere'
import { prepareTables } from '../../src/observations/tables'

type Row = readonly string[]

const header =
  'time_period,time_identifier,geographic_level,new_la_code,education_phase,breakdown,sess_possible,sess_overall,sess_overall_percent,enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent'
const at = { time: 0, area: 3, breakdown: 5, attendance: 8, enrolments: 9, absent: 11 }
const rowsInFile = 48_000

/** A file of 5 MB with two figures a row, none of them twice. */
function cleanRows(areas: readonly string[]): Row[] {
  return Array.from({ length: rowsInFile }, (_, n) => {
    const year = 1920 + Math.floor(n / (4 * areas.length))
    const place = Math.floor(n / 4) % areas.length
    const enrolments = 500 + ((n * 7919) % 2000)
    const absent = Math.floor(enrolments * (0.2 + 0.05 * ((n % 101) / 101)))
    const [possible, missed] = [enrolments * 300, enrolments * (18 + (n % 3))]
    return [
      `${year}${String((year + 1) % 100).padStart(2, '0')}`,
      'Academic year',
      'Local authority',
      areas[place] ?? '',
      n % 4 < 2 ? 'Primary' : 'Secondary',
      n % 2 === 0 ? 'SEN support' : 'EHC plan',
      `${possible}`,
      `${missed}`,
      ((100 * missed) / possible).toFixed(4),
      `${enrolments}`,
      `${absent}`,
      ((100 * absent) / enrolments).toFixed(4),
    ]
  })
}

/** What can be the matter with every row of a file. */
const doubts: Readonly<Record<string, (row: Row, n: number, all: readonly Row[]) => Row>> = {
  'one figure throughout': (_, __, all) => all[0] ?? [],
  'every row twice': (_, n, all) => all[n - (n % 2)] ?? [],
  'every figure contradicted': (row, n, all) =>
    n % 2 ? (all[n - 1]?.with(at.absent, '1.5').with(at.absent - 1, '') ?? []) : row,
  'every figure unreadable': (row, n) => row.with(at.absent, `x${n}`).with(at.attendance, `y${n}`),
  'every count unreadable': (row, n) => row.with(at.enrolments, `about ${n}`),
  'percent signs': (row) => row.with(at.absent, `${row[at.absent]}%`),
  'areas nobody knows': (row, n) => row.with(at.area, `Area ${n}`),
  'new areas': (row, n) => row.with(at.area, `E08001${String(n % 900).padStart(3, '0')}`),
  'labels nobody knows': (row, n) => row.with(at.breakdown, `Group ${n}`),
  'impossible periods': (row, n) => row.with(at.time, `20${10 + (n % 80)}99`),
  'fractions for percentages': (row) => row.with(at.absent, `${Number(row[at.absent]) / 100}`),
  'needless spaces': (row) => row.with(at.breakdown, (row[at.breakdown] ?? '').replace(' ', '  ')),
}

const framework = loadFramework((name) =>
  readFileSync(fileURLToPath(new URL(`../../datasets/framework/${name}`, import.meta.url)), 'utf8'),
)

/** How long the review of each doubtful file takes, as a multiple of that of a clean one; the best of two. */
export async function measureDoubtful(): Promise<
  readonly { readonly doubt: string; readonly ratio: number }[]
> {
  const engine = await startInNode()
  await prepareTables(engine, framework)
  const tools = { engine, framework, recipes, register: createRegister(nowhere, framework) }
  const time = async (rows: readonly Row[]) => {
    const content = new Blob([[header, ...rows.map((row) => row.join(','))].join('\n'), '\n'])
    const times: number[] = []
    for (let round = 0; round < 2; round++) {
      const start = performance.now()
      const opened = await reviewFigures({ name: 'doubtful.csv', content }, tools)
      times.push(performance.now() - start)
      if (opened.kind === 'refused') throw new Error(opened.title)
      await opened.actions.discard()
    }
    return Math.min(...times)
  }
  const areas = [...framework.areas.values()].filter(({ level }) => level === 'local authority')
  const clean = cleanRows(areas.slice(0, 150).map(({ code }) => code))
  await time(clean)
  const usual = await time(clean)
  const ratios = []
  for (const [doubt, change] of Object.entries(doubts))
    ratios.push({ doubt, ratio: (await time(clean.map(change))) / usual })
  await engine.close()
  return ratios.sort((a, b) => b.ratio - a.ratio)
}
