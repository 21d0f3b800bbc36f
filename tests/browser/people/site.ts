import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serve } from '../../../src/tools/serve.mjs'

/** Builds and serves the page that adds a file up. */
export async function servePage() {
  const directory = await mkdtemp(join(tmpdir(), 'people-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  })
  const { url, close } = await serve({ directory })
  return { url, close: () => close().then(() => rm(directory, { recursive: true })) }
}
