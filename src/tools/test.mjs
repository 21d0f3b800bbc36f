import './node.mjs'
import { needBrowser } from './browser.mjs'
import { install } from './install.mjs'
import { runPackage } from './run.mjs'

const checks = [
  { label: 'Types (tsc)', name: 'typescript', command: 'tsc', args: ['--noEmit'] },
  { label: 'Format and lint (Biome)', name: '@biomejs/biome', args: ['check', '--error-on-warnings', '.'] },
  { label: 'Unused code (Knip)', name: 'knip', args: [] },
]

try {
  await install()
  process.env.CHROME_PATH = await needBrowser()
  console.log(`Browser: ${process.env.CHROME_PATH}`)
  for (const { label, name, command = name, args } of checks) {
    console.log(`\n${label}`)
    const code = await runPackage(name, args, { command })
    console.log(code === 0 ? 'passed' : 'FAILED')
    if (code !== 0) process.exitCode = 1
  }
  const code = await runPackage('vitest', ['run', ...process.argv.slice(2)])
  if (code !== 0) process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
