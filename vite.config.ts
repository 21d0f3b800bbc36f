import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { startEngineEarly } from './src/tools/early.mjs'
import { developmentHeaders, headers } from './src/tools/headers.mjs'
import { prebuildPublished } from './src/tools/prebuild.mjs'
import { precompress } from './src/tools/precompress.mjs'

export default defineConfig({
  base: './',
  plugins: [react(), prebuildPublished(), startEngineEarly(), precompress()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The Content-Security-Policy allows no data: address for anything but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The budget for scripts is in gzipped bytes, and the benchmark measures it.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // The engine's own script shares the port, and must not wait for the app.
            { name: 'port', test: /[\\/]engine[\\/]port\.ts$/, priority: 1 },
            // What the page needs first is one piece, however many pages share parts of it: it packs better.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: { headers: developmentHeaders },
  preview: { headers },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Pure modules keep nothing from one file to the next, so they are read once a worker and not once a file.
          isolate: false,
          include: ['tests/{unit,gallery}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          maxWorkers: 2,
          // They need no site: it is built while they run. The other two share the workers to the end.
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          environment: 'node',
          // The files of a worker share its engine: see support/app.ts.
          isolate: false,
          include: ['tests/engine/**/*.test.ts', 'tests/attack/*.test.ts'],
          globalSetup: 'tests/engine/support/prebuilt.ts',
          setupFiles: 'tests/engine/support/compileOnce.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          // The files of a worker share its browser and a page in it: see support/open.ts.
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/support/site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
