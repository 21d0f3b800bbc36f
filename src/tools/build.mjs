import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runPackage } from './run.mjs'

const sources = [
  'src',
  'datasets',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** @param {string} path @returns {Promise<string[]>} */
async function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!(await stat(path)).isDirectory()) return [path]
  const names = await readdir(path)
  return (await Promise.all(names.sort().map((name) => filesUnder(join(path, name))))).flat()
}

async function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesUnder(join(root, source))) hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}

/**
 * Builds the site into a directory.
 * @param {string} directory
 * @param {string[]} [options] further options of `vite build`
 */
export async function build(directory, options = []) {
  // Vite keeps a NODE_ENV that is already set, and under vitest that would build React for development.
  const { NODE_ENV: _, ...env } = process.env
  const args = ['build', '--outDir', directory, '--emptyOutDir', '--logLevel', 'warn', ...options]
  const code = await runPackage('vite', args, { env })
  if (code !== 0) throw new Error('The site could not be built; the message above says why.')
}

/** Builds `dist`, unless it was built from exactly these sources. A later `vite build` removes the stamp. */
export async function buildWhenStale() {
  const directory = join(root, 'dist')
  const stamp = join(directory, '.sources')
  const hash = await hashOfSources()
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return directory
  console.log('Building the site into dist: the sources are newer than it, or it is missing.')
  await build(directory)
  await writeFile(stamp, hash)
  return directory
}
