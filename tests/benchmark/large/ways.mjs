import { spawn } from 'node:child_process'
import { freemem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measureApp, measureWay } from './browser.mjs'

/** @import { Marks } from './files.mjs' */
/** @import { Taken } from './browser.mjs' */
/** @typedef {{ name: string, id: string, measure: (files: Marks) => Promise<Taken>, once?: boolean }} Way */

/** As measured: 10.2 GB for 17.1 million rows. */
const perspectiveBytes = 600

/** @param {string[]} args @returns {Promise<Taken>} */
const inNode = (args) =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('native.mjs', import.meta.url))
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (piece) => {
      text += piece
    })
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(text))
      else reject(new Error(`DuckDB in Node ended with ${code}`))
    })
  })

/**
 * All ways to add marks up, the app first. The slowest are measured only once.
 * @param {{ app: string, ways: string, modules: string, workers: number }} where
 * @returns {Way[]}
 */
export function allWays({ app, ways, modules, workers }) {
  /** @param {string} way @param {number} [workers] @returns {Way['measure']} */
  const page =
    (way, workers = 1) =>
    (files) =>
      measureWay(ways, { way, workers }, files)
  /** Perspective holds every row in memory: without enough of it, the whole machine would stand still. @type {Way['measure']} */
  const perspective = async (files) => {
    const needed = files.rows * perspectiveBytes
    if (freemem() < 1.2 * needed)
      throw new Error(`It needs about ${(needed / 1e9).toFixed(0)} GB of memory, and they are not free`)
    return page('perspective')(files)
  }
  /** @param {number} threads @returns {Way['measure']} */
  const native =
    (threads) =>
    ({ marks, list }) =>
      inNode([modules, `${threads}`, marks, list])
  const several = `${workers} workers`
  return [
    { id: 'app', name: 'The app, from drop to painted review', measure: (files) => measureApp(app, files) },
    { id: 'engine-1', name: 'The engine alone, 1 worker', measure: page('engine', 1) },
    { id: 'engine', name: `The engine alone, ${several}`, measure: page('engine', workers) },
    { id: 'engine-cold', name: 'The same, started for the file', measure: page('engine-cold', workers) },
    { id: 'papaparse', name: 'PapaParse, streaming in a worker', measure: page('papaparse') },
    { id: 'native-1', name: 'DuckDB in Node, 1 thread', measure: native(1) },
    { id: 'native', name: `DuckDB in Node, ${workers} threads`, measure: native(workers) },
    { id: 'arquero', name: 'Arquero, in the page', measure: page('arquero'), once: true },
    { id: 'perspective', name: 'Perspective, in its worker', measure: perspective, once: true },
  ]
}
