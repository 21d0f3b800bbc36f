import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { build } from 'vite'
import { root } from '../../../src/tools/run.mjs'
import { servePackages } from './packages.mjs'

/**
 * Builds the pages of all ways but the app and serves them. Without the app's policy on scripts: Arquero makes
 * functions of texts.
 * @param {string} modules
 */
export async function openWays(modules) {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const directory = await mkdtemp(join(cache, 'benchmark-large-'))
  const pages = join(root, 'tests/benchmark/large/pages')
  await build({
    configFile: false,
    root: pages,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: join(directory, 'pages'),
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  })
  await servePackages(modules, join(directory, 'others'))
  const server = createServer(sirv(directory))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/pages/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(directory, { recursive: true, force: true })
    },
  }
}
