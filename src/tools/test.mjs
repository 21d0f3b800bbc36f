import './node.mjs'
import { needBrowser } from './browser.mjs'
import { install } from './install.mjs'
import { runPackage, runPackageQuietly } from './run.mjs'

const checks = [
  { label: 'Types (tsc)', name: 'typescript', command: 'tsc', args: ['--noEmit'] },
  { label: 'Format and lint (Biome)', name: '@biomejs/biome', args: ['check', '--error-on-warnings', '.'] },
  { label: 'Unused code (Knip)', name: 'knip', args: [] },
]

try {
  await install()
  process.env.CHROME_PATH = await needBrowser()
  console.log(`Browser: ${process.env.CHROME_PATH}`)
  // Side by side, so each is heard out before it is shown.
  const results = checks.map(async ({ label, name, command, args }) => ({
    label,
    ...(await runPackageQuietly(name, args, command)),
  }))
  for (const result of results) {
    const { label, code, said } = await result
    console.log(`\n${label}\n${said}${code === 0 ? 'passed' : 'FAILED'}`)
    if (code !== 0) process.exitCode = 1
  }
  const code = await runPackage('vitest', ['run', ...process.argv.slice(2)])
  if (code !== 0) process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
