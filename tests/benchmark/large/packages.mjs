import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npm } from '../../../src/tools/install.mjs'
import { root, run } from '../../../src/tools/run.mjs'

/** What the app is measured against. Together 90 MB, so they are installed only for this. */
const wanted = {
  arquero: '8.0.1',
  '@perspective-dev/client': '5.5.1',
  '@perspective-dev/server': '5.5.1',
  // The version of DuckDB that DuckDB-WASM 1.32.0 has inside.
  '@duckdb/node-api': '1.4.3-r.3',
}
const folder = join(root, 'node_modules/.cache/benchmark-packages')

/** Installs the packages below `node_modules/.cache`, when they are not there yet. @returns {Promise<string>} their folder */
export async function needPackages() {
  const manifest = join(folder, 'package.json')
  const text = JSON.stringify({ private: true, dependencies: wanted }, null, 2)
  const modules = join(folder, 'node_modules')
  const installed = join(folder, 'installed.json')
  if (existsSync(installed) && (await readFile(installed, 'utf8')) === text) return modules
  await mkdir(folder, { recursive: true })
  await writeFile(manifest, text)
  const { command, first, shell } = npm()
  console.log(`Installing into ${folder}: ${Object.keys(wanted).join(', ')}`)
  const code = await run(command, [...first, 'install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    shell,
  })
  if (code !== 0)
    throw new Error('The packages to compare with could not be installed: see npm’s message above.')
  await writeFile(installed, text)
  return modules
}

/** Puts what runs in a browser beside the benchmark's pages, as it is. @param {string} modules @param {string} directory */
export async function servePackages(modules, directory) {
  for (const path of [
    'arquero/dist',
    '@perspective-dev/client/dist/cdn',
    '@perspective-dev/server/dist/wasm',
  ])
    await cp(join(modules, path), join(directory, path), { recursive: true })
  // Where the page of Perspective's own distribution looks for the wasm of its client.
  await cp(
    join(modules, '@perspective-dev/client/dist/wasm'),
    join(directory, '@perspective-dev/client/dist/wasm'),
    { recursive: true },
  )
}
