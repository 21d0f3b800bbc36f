import { readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))

/**
 * The rooms of intake, each above those it may use: from what a file is found to be, over its rows in a table and the
 * checks, to a review that waits. Rooms outside may use all of them.
 */
const intake: Readonly<Record<string, readonly string[]>> = {
  'intake/report': [],
  'intake/sql': ['framework', 'engine'],
  'intake/recipes': ['framework', 'engine', 'intake/sql'],
  'intake/people/codes': ['engine', 'intake/recipes', 'intake/sql'],
  'intake/people/recipes': ['framework', 'engine', 'intake/recipes', 'intake/sql', 'intake/people/codes'],
  'intake/detect/text': ['intake/report'],
  'intake/people/aggregate': [
    ...['engine', 'intake/report', 'workers', 'intake/sql', 'intake/recipes'],
    ...['intake/people/recipes', 'intake/detect/text'],
  ],
  'intake/people/disclosure': ['framework', 'intake/people/recipes'],
  'intake/detect': [
    ...['intake/report', 'workers', 'intake/recipes', 'intake/detect/text'],
    ...['intake/people/recipes', 'intake/people/aggregate'],
  ],
  'intake/checks': ['framework', 'engine', 'observations', 'intake/report', 'intake/sql', 'intake/recipes'],
  'intake/staging': [
    ...['framework', 'engine', 'observations', 'intake/report', 'intake/sql', 'intake/recipes'],
    ...['intake/detect', 'intake/detect/text', 'intake/checks'],
  ],
  'intake/mapping': [
    ...['framework', 'engine', 'observations', 'intake/report', 'intake/sql', 'intake/recipes'],
    'intake/checks',
  ],
  'intake/storage': [
    ...['framework', 'engine', 'observations', 'assessment', 'intake/sql', 'intake/mapping'],
    'intake/checks',
  ],
  'intake/waiting': [
    ...['engine', 'observations', 'intake/report', 'intake/recipes', 'intake/checks', 'intake/staging'],
    'intake/storage',
  ],
  'intake/figures': [
    ...['framework', 'engine', 'observations', 'intake/report', 'intake/recipes', 'intake/detect'],
    ...['intake/checks', 'intake/staging', 'intake/storage', 'intake/waiting'],
  ],
  'intake/people/review': [
    ...['framework', 'engine', 'observations', 'intake/report', 'workers', 'intake/sql'],
    ...['intake/people/recipes', 'intake/people/aggregate', 'intake/people/disclosure', 'intake/detect'],
    ...['intake/staging', 'intake/waiting'],
  ],
  'intake/formats': ['framework', 'engine', 'intake/sql', 'intake/recipes', 'intake/checks'],
  'intake/people/formats': [
    ...['framework', 'intake/sql', 'intake/recipes', 'intake/formats'],
    ...['intake/people/codes', 'intake/people/recipes'],
  ],
  intake: ['intake/report', 'intake/detect', 'intake/waiting', 'intake/figures', 'intake/people/review'],
}
const ofIntake = Object.keys(intake)

/**
 * What each room may use beside itself; a room within a room is named by its path, and the longest path that fits is a
 * file's room. `main.tsx` wires everything and is used by nothing. ARCHITECTURE.md says what each room is for.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  framework: [],
  format: ['framework', 'statistics'],
  statistics: ['framework'],
  verdict: ['framework', 'statistics'],
  engine: [],
  workers: [],
  'engine/duckdb': ['engine'],
  observations: ['framework', 'statistics', 'engine'],
  assessment: ['framework', 'statistics', 'verdict', 'observations'],
  words: ['framework', 'format', 'statistics', 'verdict', 'observations', 'assessment'],
  ...intake,
  prebuild: ['framework', 'engine', 'engine/duckdb', 'observations', ...ofIntake],
  ui: ['format', 'words'],
  charts: ['framework', 'format', 'statistics', 'verdict', 'assessment', 'words', 'ui'],
  context: ['framework', 'engine', 'observations', 'assessment', ...ofIntake],
  review: [
    'framework',
    'format',
    'engine',
    'observations',
    'assessment',
    'words',
    ...ofIntake,
    'ui',
    'charts',
    'context',
  ],
  pages: [
    'workers',
    'framework',
    'format',
    'statistics',
    'verdict',
    'engine',
    'observations',
    'assessment',
    'words',
    ...ofIntake,
    'ui',
    'charts',
    'context',
    'review',
  ],
  app: ['framework', 'observations', 'assessment', 'words', 'ui', 'context', 'review', 'pages'],
  tools: ['prebuild'],
}

/** Packages that only one room may import. */
const owners: Readonly<Record<string, string>> = {
  '@duckdb/duckdb-wasm': 'engine/duckdb',
  d3: 'charts',
  'idb-keyval': 'intake/storage',
}

/** Rooms that know no screen. */
const pure = [
  'framework',
  'format',
  'statistics',
  'verdict',
  'engine',
  'observations',
  'assessment',
  'words',
  ...ofIntake,
]

const roomOf = (file: string) =>
  Object.keys(allowed)
    .filter((room) => file.startsWith(`${room}/`))
    .reduce((longest, room) => (room.length > longest.length ? room : longest), '')

const specifiers = files.flatMap((file) =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map((match) => ({
    file,
    name: match[1] ?? '',
  })),
)

const known = new Set(files)

/** Imports of one file of ours by another, types included. */
const imports = specifiers.flatMap(({ file, name }) => {
  if (!name.startsWith('.')) return []
  const path = posix.join(posix.dirname(file), name)
  const target = [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`, `${path}/index.ts`].find((one) =>
    known.has(one),
  )
  return target ? [{ file, target }] : []
})

/** Files that import each other in a ring: the first ring found from each file, as a path back to it. */
function rings(): string[] {
  const next = new Map<string, string[]>()
  for (const { file, target } of imports) next.set(file, [...(next.get(file) ?? []), target])
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at !== -1) found.push([...path.slice(at), file].join(' -> '))
    if (at !== -1 || done.has(file)) return
    for (const target of next.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}

describe('the rooms', () => {
  it('finds the imports it is to judge', () => {
    expect(imports.length).toBeGreaterThan(1000)
  })

  it('every file but main.tsx stands in a known room', () => {
    expect(files.filter((file) => file !== 'main.tsx' && roomOf(file) === '')).toEqual([])
  })

  it('import only in the allowed direction', () => {
    const wrong = imports.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      return file !== 'main.tsx' && from !== to && !allowed[from]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  it('no page imports another', () => {
    const page = (file: string) => /^pages\/[^/]+/.exec(file)?.[0]
    const wrong = imports.filter(
      ({ file, target }) => page(file) && page(target) && page(file) !== page(target),
    )
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(owners))('only the owner of %s imports it: %s', (library, room) => {
    const users = specifiers.filter(({ name }) => name === library || name.startsWith(`${library}/`))
    expect(users.filter(({ file }) => !file.startsWith(`${room}/`))).toEqual([])
    expect(users).not.toEqual([])
  })

  it('React stays out of the rooms that know no screen', () => {
    expect(
      specifiers.filter(({ file, name }) => /^react(-dom)?(\/|$)/.test(name) && pure.includes(roomOf(file))),
    ).toEqual([])
  })

  it('tests of the engine know no screen', () => {
    const screens = /src\/(charts|context|review|pages|app|ui)\//
    const tests = readdirSync('tests/engine', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    expect(tests.filter((file) => screens.test(readFileSync(`tests/engine/${file}`, 'utf8')))).toEqual([])
  })

  it('no files import each other in a ring, types included', () => {
    expect(rings()).toEqual([])
  })

  it('no file is above 15 KB', () => {
    expect(files.filter((file) => statSync(`src/${file}`).size > 15_000)).toEqual([])
  })
})
