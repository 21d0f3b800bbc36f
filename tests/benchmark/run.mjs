import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { launch } from '../../src/tools/browser.mjs'
import { measureChanges, measureHovering } from './changes.mjs'
import { measureIntake } from './intake.mjs'
import { runLarge } from './large/run.mjs'
import { measureRepaints } from './repaint.mjs'
import { openSites } from './sites.mjs'
import { measureStartup } from './startup.mjs'
import { median, quantile, table } from './summary.mjs'
import { entryWeight } from './weight.mjs'

if (process.argv[2] === 'large') {
  await runLarge(process.argv.slice(3))
  process.exit()
}

const budget = { ratio: 1.6, intake: 1.5, doubtful: 3, scriptKilobytes: 180, repaint: 100, frame: 1000 / 60 }
const clicks = 60

const rounds = Number(process.argv[2] ?? 7)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('Give the number of rounds, such as 7')

/** @param {number} value */
const ms = (value) => `${value.toFixed(0)} ms`
/** @param {number} value @param {number} limit */
const within = (value, limit) => (value <= limit ? 'yes' : 'NO')

/** @type {{ module: typeof import('./doubtful') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./doubtful.ts', import.meta.url)))
const [worst = { doubt: '', ratio: Number.NaN }] = await module.measureDoubtful()

const sites = await openSites()
const browser = await launch()
try {
  const startup = await measureStartup(browser, sites, rounds)
  const intake = await measureIntake(browser, sites, rounds)
  const intakeRatio = median(intake.rounds.map(({ app, bare }) => app / bare))
  const repaints = await measureRepaints(browser, sites.app, clicks)
  const changes = await measureChanges(browser, sites.app)
  const hovering = await measureHovering(browser, sites.app)
  const kilobytes = (await entryWeight(sites.directory)) / 1000
  const ratios = startup.map(({ app, bare }) => app / bare)
  const ratio = median(ratios)
  const p95 = quantile(repaints, 0.95)

  console.log(`\nChromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} cores\n`)
  console.log(
    table([
      ['Round', 'engine alone', 'figures', 'ratio', 'compared', 'ratio'],
      ...startup.map(({ app, bare, compared }, index) => [
        `${index + 1}`,
        ms(bare),
        ms(app),
        (app / bare).toFixed(2),
        ms(compared),
        (compared / bare).toFixed(2),
      ]),
      [
        'Median',
        ms(median(startup.map(({ bare }) => bare))),
        ms(median(startup.map(({ app }) => app))),
        ratio.toFixed(2),
        ms(median(startup.map(({ compared }) => compared))),
        median(startup.map(({ compared, bare }) => compared / bare)).toFixed(2),
      ],
    ]),
  )
  console.log(
    '\nFigures: baselines, goals, outturns, latest figures. Compared: all extracts read, with the middle and England.',
  )
  const changed = changes.loaded.flatMap(({ durations }) => durations)
  console.log(
    `\n${table([
      ['Change', 'times', 'median', 'p95'],
      ...[...changes.loaded, { kind: 'All', durations: changed }, ...changes.early].map(
        ({ kind, durations }) => [
          kind,
          `${durations.length}`,
          ms(median(durations)),
          ms(quantile(durations, 0.95)),
        ],
      ),
    ])}`,
  )
  console.log(
    `\n${table([
      ['Budget', 'measured', 'at most', 'within'],
      [
        'Scorecard with figures, times the engine alone',
        ratio.toFixed(2),
        `${budget.ratio}`,
        within(ratio, budget.ratio),
      ],
      [
        `Drop to review of ${intake.kilobytes.toFixed(0)} KB (${ms(median(intake.rounds.map(({ app }) => app)))}), times the engine alone reading it`,
        intakeRatio.toFixed(2),
        `${budget.intake}`,
        within(intakeRatio, budget.intake),
      ],
      [
        `Review of the slowest doubtful file of 5 MB (${worst.doubt}), times a clean one`,
        worst.ratio.toFixed(2),
        `${budget.doubtful}`,
        within(worst.ratio, budget.doubtful),
      ],
      [
        'JavaScript before the engine, gzip',
        `${kilobytes.toFixed(0)} KB`,
        `${budget.scriptKilobytes} KB`,
        within(kilobytes, budget.scriptKilobytes),
      ],
      [
        `Filter to repaint, p95 of ${repaints.length} clicks`,
        ms(p95),
        ms(budget.repaint),
        within(p95, budget.repaint),
      ],
      [
        `Area, goal, period or comparator to repaint, p95 of ${changed.length} changes`,
        ms(quantile(changed, 0.95)),
        ms(budget.repaint),
        within(quantile(changed, 0.95), budget.repaint),
      ],
      [
        `Work for a move over all local authorities, p95 of ${hovering.length} moves`,
        ms(quantile(hovering, 0.95)),
        ms(budget.frame),
        within(quantile(hovering, 0.95), budget.frame),
      ],
    ])}`,
  )
} finally {
  await browser.close()
  await sites.close()
}
