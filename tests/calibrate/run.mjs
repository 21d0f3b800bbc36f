import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @type {{ module: typeof import('./table') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./table.ts', import.meta.url)))
console.log(await module.calibrationTable())
