import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '../../../src/tools/browser.mjs'
import { root } from '../../../src/tools/run.mjs'
import { openSites } from '../sites.mjs'
import { median } from '../summary.mjs'
import { needMarks } from './files.mjs'
import { needPackages } from './packages.mjs'
import { budgets, budgetTable, sizeTable } from './report.mjs'
import { disagreement } from './shown.mjs'
import { openWays } from './site.mjs'
import { allWays } from './ways.mjs'

/** @import { Marks } from './files.mjs' */
/** @import { Result } from './report.mjs' */
/** @import { Way } from './ways.mjs' */
/** @import { Taken } from './browser.mjs' */

/** Pupils of the smaller and of the larger file; a school year of each is 380 marks. */
const usual = [4_500, 45_000]
const usualRounds = '3'
const out = join(root, '.cache/benchmark-large.json')

/**
 * All ways in turn, then again; what fails once is not tried again.
 * @param {Way[]} ways
 * @param {Marks} files
 * @param {number} rounds
 * @returns {Promise<Result[]>}
 */
async function measureAll(ways, files, rounds) {
  /** @type {Map<string, Taken[]>} */
  const taken = new Map(ways.map(({ id }) => [id, []]))
  /** @type {Map<string, string>} */
  const failures = new Map()
  /** @type {{ name: string, cells: string } | undefined} */
  let first
  for (let round = 1; round <= rounds; round++)
    for (const { id, name, measure, once } of ways) {
      if (failures.has(id) || (once && round > 1)) continue
      try {
        const result = await measure(files)
        console.log(`  ${round}  ${name}: ${result.seconds.toFixed(2)} s`)
        taken.get(id)?.push(result)
        if (result.cells === undefined) continue
        first ??= { name, cells: result.cells }
        if (result.cells !== first.cells) throw new Error(`The figures are not those of: ${first.name}`)
      } catch (error) {
        const problem = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
        console.log(`  ${round}  ${name}: ${problem}`)
        failures.set(id, problem)
      }
    }
  const wrong = first && disagreement(taken.get('app')?.[0]?.shown ?? [], first.cells)
  if (wrong !== undefined && !failures.has('app')) failures.set('app', wrong)
  return ways.map(({ id, name }) => {
    const failed = failures.get(id)
    if (failed !== undefined) return { id, name, failed }
    const all = taken.get(id) ?? []
    const peaks = all.flatMap(({ bytes }) => bytes ?? [])
    const longTasks = all.flatMap(({ longTasks }) => longTasks ?? [])
    return {
      id,
      name,
      seconds: median(all.map(({ seconds }) => seconds)),
      ...(peaks.length > 0 ? { bytes: median(peaks) } : {}),
      ...(id === 'app' ? { longTasks } : {}),
    }
  })
}

/**
 * Adds up a year of session marks of two sizes, by the app and by all other ways, in one run.
 * @param {string[]} args numbers of pupils instead of the usual ones, and of rounds, such as 450 4500 --rounds 1
 */
export async function runLarge(args) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { rounds: { type: 'string', default: usualRounds } },
  })
  const pupils = positionals.length > 0 ? positionals.map(Number) : usual
  const rounds = Number(values.rounds)
  if ([...pupils, rounds].some((count) => !Number.isInteger(count) || count < 1))
    throw new Error('Give numbers of pupils and of rounds, such as 450 4500 --rounds 1')
  const workers = cpus().length
  const modules = await needPackages()
  const marks = []
  for (const count of pupils) marks.push(await needMarks(count))
  const sites = await openSites()
  const ways = await openWays(modules)
  try {
    const sizes = []
    for (const files of marks) {
      console.log(`\n${files.rows.toLocaleString('en-GB')} marks`)
      const list = allWays({ app: sites.app, ways: ways.url, modules, workers })
      sizes.push({ rows: files.rows, fileBytes: files.bytes, results: await measureAll(list, files, rounds) })
    }
    const browser = await launch()
    const machine = `Chromium ${browser.version()}, Node ${process.versions.node}, ${workers} cores, ${(totalmem() / 1e9).toFixed(0)} GB`
    await browser.close()
    console.log(`\n${machine}; medians of ${rounds} rounds`)
    for (const size of sizes) console.log(`\n${sizeTable(size)}`)
    const [small, large] = [sizes[0], sizes.at(-1)]
    const judged = small && large && small !== large ? budgets(small, large) : []
    if (judged.length > 0) console.log(`\n${budgetTable(judged)}`)
    await mkdir(join(root, '.cache'), { recursive: true })
    await writeFile(out, `${JSON.stringify({ machine, rounds, sizes, budgets: judged }, null, 2)}\n`)
    console.log(`\nWritten to ${out}`)
  } finally {
    await ways.close()
    await sites.close()
  }
}
