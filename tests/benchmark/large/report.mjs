import { table } from '../summary.mjs'

/** @typedef {{ id: string, name: string, seconds?: number, bytes?: number, longTasks?: number[], failed?: string }} Result */
/** @typedef {{ rows: number, fileBytes: number, results: Result[] }} Size */

const budget = { papaparse: 2.5, engine: 1.15, native: 3.5, time: 10.5, memory: 1.2, longTasks: 0 }

/** @param {number | undefined} value @param {number} digits @param {string} unit */
const shown = (value, digits, unit = '') => (value === undefined ? '–' : `${value.toFixed(digits)}${unit}`)

/** @param {Size} size @param {string} id */
const find = (size, id) => size.results.find((result) => result.id === id)

/** @param {number | undefined} above @param {number | undefined} below */
const ratio = (above, below) => (above === undefined || below === undefined ? undefined : above / below)

/** One size: times, how often the app's time (or, without it, the engine's with all workers), memory. @param {Size} size */
export function sizeTable(size) {
  const base = find(size, 'app')?.seconds === undefined ? find(size, 'engine') : find(size, 'app')
  const rows = size.results.map(({ name, seconds, bytes, failed }) => [
    name,
    shown(seconds, 2, ' s'),
    shown(ratio(seconds, base?.seconds), 2),
    shown(bytes && bytes / 1e6, 0, ' MB'),
    failed ?? '',
  ])
  const title = `${size.rows.toLocaleString('en-GB')} marks, ${(size.fileBytes / 1e6).toFixed(0)} MB`
  return `${title}\n${table([[' ', 'time', `× ${base?.id ?? 'app'}`, 'peak memory', ''], ...rows])}`
}

/**
 * The budgets, with what was measured of each.
 * @param {Size} small @param {Size} large
 */
export function budgets(small, large) {
  const app = find(large, 'app')
  const timeOf = (/** @type {string} */ id) => find(large, id)?.seconds
  /** @type {{ name: string, value: number | undefined, limit: number, least?: boolean }[]} */
  const lines = [
    {
      name: 'PapaParse, times the app',
      value: ratio(timeOf('papaparse'), app?.seconds),
      limit: budget.papaparse,
      least: true,
    },
    {
      name: 'App, times the engine alone with as many workers',
      value: ratio(app?.seconds, timeOf('engine')),
      limit: budget.engine,
    },
    {
      name: 'App, times DuckDB in Node with as many threads',
      value: ratio(app?.seconds, timeOf('native')),
      limit: budget.native,
    },
    {
      name: `Time, from ${small.rows} to ${large.rows} rows`,
      value: ratio(app?.seconds, find(small, 'app')?.seconds),
      limit: budget.time,
    },
    {
      name: 'Peak memory, likewise',
      value: ratio(app?.bytes, find(small, 'app')?.bytes),
      limit: budget.memory,
    },
    { name: 'Tasks of the page above 100 ms', value: app?.longTasks?.length, limit: budget.longTasks },
  ]
  return lines.map(({ name, value, limit, least = false }) => {
    const within = value === undefined ? undefined : least ? value >= limit : value <= limit
    return { name, value, limit: `${least ? 'at least' : 'at most'} ${limit}`, within }
  })
}

/** @param {ReturnType<typeof budgets>} lines */
export const budgetTable = (lines) =>
  table([
    ['Budget', 'measured', 'to be', 'within'],
    ...lines.map(({ name, value, limit, within }) => [
      name,
      shown(value, 2),
      limit,
      within === undefined ? 'not measured' : within ? 'yes' : 'NO',
    ]),
  ])
