import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run } from './run.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} Entry */

/** @param {string} path @returns {Map<string, Entry>} */
function packages(path) {
  const { packages } = JSON.parse(readFileSync(join(root, path), 'utf8'))
  delete packages['']
  return new Map(Object.entries(packages))
}

/** @param {Entry} entry */
const forThisMachine = ({ os, cpu }) =>
  (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch))

/** Why an install is needed, or undefined when node_modules is what package-lock.json asks for. */
function reasonToInstall() {
  if (!existsSync(join(root, 'node_modules'))) return 'node_modules is missing'
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'node_modules is incomplete'
  const wanted = packages('package-lock.json')
  const present = packages('node_modules/.package-lock.json')
  for (const [path, entry] of wanted) {
    const found = present.get(path)
    if (!found && entry.optional) continue
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) {
      return `${path} should be version ${entry.version} and is ${found?.version ?? 'missing'}`
    }
    if (!existsSync(join(root, path))) return `${path} is missing`
  }
  for (const [path, entry] of present) {
    if (!wanted.has(path)) return `${path} is not in package-lock.json`
    if (!forThisMachine(entry)) return `${path} belongs to another kind of machine`
  }
  return undefined
}

/** How npm is started here, with the arguments that must come first. */
export function npm() {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')
  const script = [process.env.npm_execpath, beside].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  )
  if (script) return { command: process.execPath, first: [script], shell: false }
  const windows = process.platform === 'win32'
  return { command: windows ? 'npm.cmd' : 'npm', first: [], shell: windows }
}

/** Installs the packages named in package-lock.json into node_modules, when they are not there already. */
export async function install() {
  const reason = reasonToInstall()
  if (!reason) return
  console.log('Installing the packages that package-lock.json names into node_modules, with npm ci.')
  console.log(`Why: ${reason}.`)
  const { command, first, shell } = npm()
  const code = await run(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], { shell })
  if (code !== 0) {
    console.error('The packages could not be installed. Read npm’s message above; then run: npm ci')
    process.exit(1)
  }
}
