import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject } from 'vitest'
import { headers } from '../../src/tools/headers.mjs'
import { site } from './support/address'
import { open, test } from './support/open'

const directory = inject('directory')
const assets = await readdir(join(directory, 'assets'))

function asset(pattern: RegExp): string {
  const name = assets.find((candidate) => pattern.test(candidate))
  if (!name) throw new Error(`The build has no file like ${pattern}`)
  return `assets/${name}`
}

const ask = (path: string, encoding = 'br') =>
  fetch(new URL(path, site), { method: 'HEAD', headers: { 'accept-encoding': encoding } })

const wasm = asset(/^duckdb-eh-.*\.wasm$/)
const files = {
  page: { path: '', type: 'text/html;charset=utf-8', cache: 'no-cache' },
  script: { path: asset(/^first-.*\.js$/), type: 'text/javascript', cache: 'immutable' },
  worker: { path: asset(/^duckdb-browser-eh\.worker-.*\.js$/), type: 'text/javascript', cache: 'immutable' },
  engine: { path: wasm, type: 'application/wasm', cache: 'immutable' },
}

describe.each(Object.entries(files))('the %s', (_, { path, type, cache }) => {
  test('carries the policy and the other headers', async () => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    const sent = Object.fromEntries(Object.keys(headers).map((name) => [name, response.headers.get(name)]))
    expect(sent).toEqual(headers)
  })

  test('has its type, arrives compressed and may be cached by its name only', async () => {
    const response = await ask(path)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('cache-control')).toContain(cache)
    expect((await ask(path, 'gzip')).headers.get('content-encoding')).toBe('gzip')
  })
})

test('the engine is under 6.5 MB on the way', async () => {
  expect(Number((await ask(wasm)).headers.get('content-length'))).toBeLessThan(6_500_000)
})

test('a missing file is a 404 with the same policy', async () => {
  const response = await ask('no-such-file.js')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toBe(headers['Content-Security-Policy'])
})

test('static hosts get the same headers as a file', async () => {
  const text = await readFile(join(directory, '_headers'), 'utf8')
  for (const [name, value] of Object.entries(headers)) expect(text).toContain(`  ${name}: ${value}\n`)
})

test('the page asks nobody else for anything, and the policy stops it if it tried', async () => {
  const { page, elsewhere, complaints } = await open()
  await page.waitForLoadState('networkidle')
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
  const refused = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => false,
      () => true,
    ),
  )
  expect(refused).toBe(true)
  expect(complaints.join()).toContain('Content Security Policy')
})
