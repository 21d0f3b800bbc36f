import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { root } from '../../src/tools/run.mjs'
import { collect } from './collect.mjs'

const help = `Compares the figures in the CSVs that two builds of the site offer, words aside.

  node tests/exports/compare.mjs BEFORE AFTER [options]

BEFORE and AFTER are folders with a built site (vite build --outDir FOLDER), or with CSVs collected earlier.

Options
  --keep DIR        where the CSVs of BEFORE are kept; if they are there, they are not collected again
  --keep-after DIR  where the CSVs of AFTER are kept; they are collected every time
  --help            this text

A cell in a column of words may be worded anew, as long as its figures are the same in the same order; every other cell
must be equal. Each rewording is listed once, with # for its figures. A ? says that the same words stayed, or became
something else, in another place: a sign that what they say has changed. The exit code is 1 where a figure differs.`

/** Columns whose cells are words, by their names in BEFORE. All other columns are figures, codes, dates and ids. */
const columnsOfWords = new Set([
  ...['at_the_date', 'chance', 'now', 'verdict', 'ours_direction', 'comparator', 'compared', 'direction'],
  ...['area', 'note', 'symbol', 'symbol_means', 'quality', 'remark', 'kind_of_file', 'publisher'],
  ...['reason', 'stands', 'no_value_because'],
])

/** Words that count: `four figures` becomes `4 figures` without a difference. */
const countWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const figure = new RegExp(
  `(?:(?<!\\w)[−-])?\\d+(?:[.,]\\d+)*|\\b(?:${countWords.join('|')}|${months})\\b`,
  'g',
)

/** @param {string} text */
const figuresOf = (text) =>
  (text.match(figure) ?? []).map((found) => {
    const count = countWords.indexOf(found)
    return count < 0 ? found.replace('−', '-') : `${count + 2}`
  })
/** @param {string} text */
const sentencesOf = (text) => text.replaceAll(figure, '#').split(/(?<=[.;])\s+/)

/** Rows of a CSV, its column names first. @param {string} folder @param {string} file */
function read(folder, file) {
  /** @type {{ data: string[][] }} */
  const { data } = Papa.parse(readFileSync(join(folder, file), 'utf8'), { skipEmptyLines: true })
  return data
}

/** How often what became what. @typedef {Map<string, Map<string, number>>} Changes */

/** @param {Changes} changes @param {string} from @param {string} to */
function count(changes, from, to) {
  const became = changes.get(from) ?? new Map()
  changes.set(from, became.set(to, (became.get(to) ?? 0) + 1))
}

/** @param {string} before @param {string} after two folders of CSVs */
function compare(before, after) {
  const names = read(join(root, 'datasets/framework'), 'areas.csv').map(([, name]) => name)
  const areas = new Set(names)
  /** @type {{ columns: Changes, words: Changes }} */
  const { columns, words } = { columns: new Map(), words: new Map() }
  /** @type {string[]} */
  const differences = []
  const pages = new Map()
  let cells = 0

  /** @param {string} column @param {string} was @param {string} is */
  function isSame(column, was, is) {
    cells += 1
    if (!columnsOfWords.has(column) || areas.has(was)) return was === is
    if ((was === '') !== (is === '')) return false
    if (figuresOf(was).join(' ') !== figuresOf(is).join(' ')) return false
    const [old, anew] = [sentencesOf(was), sentencesOf(is)]
    if (old.length === anew.length) for (const [at, one] of old.entries()) count(words, one, anew[at] ?? '')
    else count(words, old.join(' '), anew.join(' '))
    return true
  }

  /** @param {string} file */
  function compareFile(file) {
    const [[header = [], ...was], [renamed = [], ...is]] = [read(before, file), read(after, file)]
    const [old, anew] = [`${was.length} rows of ${header.length}`, `${is.length} rows of ${renamed.length}`]
    if (old !== anew) {
      differences.push(`${file}: ${old} cells → ${anew} cells`)
      return
    }
    for (const [at, column] of header.entries()) count(columns, column, renamed[at] ?? '')
    for (const [at, row] of was.entries())
      for (const [place, column] of header.entries()) {
        const [old = '', anew = ''] = [row[place], is[at]?.[place]]
        if (!isSame(column, old, anew))
          differences.push(`${file}, row ${at + 2}, ${column}: ${old} → ${anew}`)
      }
  }

  const [old, anew] = [before, after].map((folder) => new Set(readdirSync(folder)))
  for (const file of new Set([...(old ?? []), ...(anew ?? [])]))
    if (!anew?.has(file)) differences.push(`${file}: only before`)
    else if (!old?.has(file)) differences.push(`${file}: only after`)
    else {
      const page = file.split(' ', 1)[0]
      pages.set(page, (pages.get(page) ?? 0) + 1)
      compareFile(file)
    }
  return { pages, cells, columns, words, differences }
}

/** One line for each change; first, marked, those of what became something else as well. @param {Changes} changes */
const linesOf = (changes) =>
  [...changes]
    .sort(([, a], [, b]) => Number(b.size > 1) - Number(a.size > 1))
    .flatMap(([from, became]) =>
      [...became]
        .filter(([to]) => to !== from)
        .map(([to, times]) => `${became.size > 1 ? '?' : ' '} ${times} × “${from}” → “${to}”`),
    )

/** @param {string} title @param {string[]} lines */
function print(title, lines) {
  console.log(`\n${title}: ${lines.length || 'none'}`)
  for (const line of lines) console.log(`  ${line}`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string' },
    'keep-after': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const [before, after] = positionals
if (values.help || before === undefined || after === undefined) {
  console.log(help)
  process.exit(values.help ? 0 : 1)
}

const cache = join(root, 'node_modules/.cache')
await mkdir(cache, { recursive: true })
const passing = await mkdtemp(join(cache, 'exports-'))
/** @param {string} folder */
const isSite = (folder) => existsSync(join(folder, 'index.html'))
/** @param {string} folder @param {string} kept */
const csvsOf = async (folder, kept) => {
  if (!isSite(folder)) return folder
  await collect(folder, kept)
  return kept
}
try {
  const [kept, keptAfter] = [
    values.keep ?? join(passing, 'before'),
    values['keep-after'] ?? join(passing, 'after'),
  ]
  const folders = await Promise.all([
    existsSync(kept) ? kept : csvsOf(before, kept),
    csvsOf(after, keptAfter),
  ])
  const { pages, cells, columns, words, differences } = compare(...folders)
  console.log(
    `\n${cells} cells compared. CSVs: ${[...pages].map(([page, files]) => `${page} ${files}`).join(', ')}.`,
  )
  print('Columns renamed', linesOf(columns))
  print('Words changed', linesOf(words))
  print('Figures that differ', differences)
  if (differences.length > 0 || cells === 0) process.exitCode = 1
} finally {
  await rm(passing, { recursive: true, force: true })
}
