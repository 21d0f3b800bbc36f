import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve('src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))

/** What each room may use beside itself. `main.tsx` wires everything and is used by nothing. */
const allowed: Record<string, readonly string[]> = {
  framework: [],
  format: ['framework'],
  statistics: ['framework'],
  verdict: ['framework', 'format', 'statistics'],
  forecasts: ['framework', 'format', 'verdict'],
  engine: [],
  'engine/duckdb': ['engine'],
  observations: ['framework', 'engine'],
  extracts: ['framework', 'engine', 'observations', 'forecasts'],
  pupils: ['framework', 'engine', 'extracts'],
  charts: ['framework', 'format', 'statistics', 'verdict'],
  ui: ['verdict'],
  pages: [
    'framework',
    'format',
    'statistics',
    'verdict',
    'forecasts',
    'engine',
    'extracts',
    'pupils',
    'observations',
    'charts',
    'ui',
  ],
  press: ['framework', 'engine', 'engine/duckdb', 'observations', 'extracts'],
  tools: ['press'],
}

/** Packages that only one room may import. */
const owners: Record<string, string> = {
  '@duckdb/duckdb-wasm': 'engine/duckdb',
  d3: 'charts',
  '@tanstack/react-router': 'pages',
  'idb-keyval': 'extracts',
}

const roomOf = (file: string) =>
  file.startsWith('engine/duckdb/') ? 'engine/duckdb' : (file.split('/')[0] ?? '')

const imports = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(
    (match) => ({
      file,
      target: match[1] ?? '',
    }),
  ),
)

describe('the rooms', () => {
  it('finds the imports it is to judge', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  it('every file but main.tsx stands in a known room', () => {
    expect(files.filter((file) => file !== 'main.tsx' && !(roomOf(file) in allowed))).toEqual([])
  })

  it('import only in the allowed direction', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.') || file === 'main.tsx') return false
      const path = relative(source, resolve(source, dirname(file), target))
      const [from, to] = [roomOf(file), roomOf(path)]
      return from !== to && !allowed[from]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(owners))('only %s’s own room imports it', (library, room) => {
    const wrong = imports.filter(
      ({ file, target }) =>
        (target === library || target.startsWith(`${library}/`)) &&
        roomOf(file) !== room &&
        file !== 'main.tsx',
    )
    expect(wrong).toEqual([])
    expect(imports.some(({ file, target }) => target.startsWith(library) && roomOf(file) === room)).toBe(true)
  })

  it('React stays out of the pure rooms', () => {
    const pure = ['framework', 'format', 'statistics', 'verdict', 'forecasts', 'engine', 'extracts', 'pupils']
    expect(
      imports.filter(({ file, target }) => target.startsWith('react') && pure.includes(roomOf(file))),
    ).toEqual([])
  })
})

it('files stay small: median under 2.5 KB, none above 15 KB', () => {
  const sizes = files.map((file) => statSync(join(source, file)).size).sort((a, b) => a - b)
  expect(sizes.at(-1)).toBeLessThan(15_000)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(2_500)
})
