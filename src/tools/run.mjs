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
 * Runs an installed package's own command with this Node, which needs no shell on any system.
 * @param {string} name
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { command?: string }} [options]
 */
export function runPackage(name, args, { command = name, ...options } = {}) {
  const folder = join(root, 'node_modules', name)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : bin[command.replace(/^@.*\//, '')]
  if (!script) throw new Error(`${name} has no command ${command}`)
  return run(process.execPath, [join(folder, script), ...args], options)
}
