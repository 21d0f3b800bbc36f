import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildWithVite } from 'vite'
import { build } from '../../src/tools/build.mjs'
import { precompress } from '../../src/tools/precompress.mjs'
import { root } from '../../src/tools/run.mjs'
import { serve } from '../../src/tools/serve.mjs'

/** Builds the site and, below `bare/`, a page that only boots the engine; serves both from one server. */
export async function openSites() {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const directory = await mkdtemp(join(cache, 'benchmark-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    await build(directory, ['--manifest'])
    await buildWithVite({
      configFile: false,
      root: join(root, 'tests/benchmark/bare'),
      base: './',
      logLevel: 'warn',
      plugins: [precompress()],
      build: {
        outDir: join(directory, 'bare'),
        emptyOutDir: true,
        target: 'es2023',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        rolldownOptions: {
          input: ['index.html', 'read.html'].map((page) => join(root, 'tests/benchmark/bare', page)),
          checks: { bundlerTimings: false },
        },
      },
    })
    const { url, close } = await serve({ directory })
    return {
      directory,
      app: `${url}#/`,
      bare: `${url}bare/`,
      read: `${url}bare/read.html`,
      close: () => close().then(remove),
    }
  } catch (error) {
    await remove()
    throw error
  }
}
