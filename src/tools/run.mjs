import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a command with its output shown; resolves to its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })

/**
 * Runs a command and keeps what it says; resolves to its exit code and its output.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, said: string }>}
 */
const runQuietly = (command, args, options) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        said += text
      })
    child.once('error', (error) => resolve({ code: 127, said: `${error}` }))
    child.once('close', (code) => resolve({ code: code ?? 1, said }))
  })

/**
 * The script of an installed package's own command.
 * @param {string} name
 * @param {string} command
 */
function scriptOf(name, command) {
  const folder = join(root, 'node_modules', name)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : bin[command.replace(/^@.*\//, '')]
  if (!script) throw new Error(`${name} has no command ${command}`)
  return join(folder, script)
}

/**
 * Runs an installed package's own command with this Node, which needs no shell on any system.
 * @param {string} name
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { command?: string }} [options]
 */
export const runPackage = (name, args, { command = name, ...options } = {}) =>
  run(process.execPath, [scriptOf(name, command), ...args], options)

/**
 * The same, keeping what it says.
 * @param {string} name
 * @param {string[]} args
 * @param {string} [command]
 */
export const runPackageQuietly = (name, args, command = name) =>
  runQuietly(process.execPath, [scriptOf(name, command), ...args], {})
