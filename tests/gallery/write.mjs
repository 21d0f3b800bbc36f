import { fileURLToPath, pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

/** The page takes the style sheets as they are; nothing needs them as modules. */
const withoutStyles = {
  name: 'without-styles',
  enforce: /** @type {const} */ ('pre'),
  resolveId: (/** @type {string} */ source) => (source.endsWith('.css') ? '\0style' : undefined),
  load: (/** @type {string} */ id) => (id === '\0style' ? '' : undefined),
}

/** @type {{ module: typeof import('./page') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./page.ts', import.meta.url)), {
  plugins: [withoutStyles],
})
console.log(`Every chart in every state: ${pathToFileURL(module.writeGallery())}`)
