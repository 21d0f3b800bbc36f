import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inject } from 'vitest'
import { startInNode } from '../../../src/engine/duckdb/node'
import type { Engine } from '../../../src/engine/port'
import { loadFramework } from '../../../src/framework/load/framework'
import { type FiguresOptions, reviewFigures, type Tools } from '../../../src/intake/figures/reviewFigures'
import { recipes } from '../../../src/intake/recipes'
import { createRegister } from '../../../src/intake/storage/createRegister'
import type { WaitingFile } from '../../../src/intake/waiting/review'
import { prepareTables } from '../../../src/observations/tables'
import { acceptPublished } from '../../../src/prebuild/prebuild'
import { mapShelf } from './storage'

const root = join(import.meta.dirname, '../../..')

export const readFramework = () =>
  loadFramework((name) => readFileSync(join(root, 'datasets/framework', name), 'utf8'))

/** Everything a test may have made in an engine, as statements that drop it. */
const leftBehind = `
SELECT 'DROP VIEW "' || view_name || '"' AS statement FROM duckdb_views() WHERE NOT internal
UNION ALL SELECT 'DROP TABLE "' || table_name || '"' FROM duckdb_tables()
UNION ALL SELECT DISTINCT 'DROP MACRO' || if(function_type = 'table_macro', ' TABLE', '') || ' "' || function_name || '"'
FROM duckdb_functions() WHERE NOT internal AND function_type LIKE '%macro'`

let ofWorker: Engine | undefined

/**
 * The one engine of a worker, as good as new: what a test or file before this one made of it is gone. To start one takes
 * far longer. A test that needs two at once starts the other by itself.
 */
async function emptyEngine(): Promise<Engine> {
  if (!ofWorker) {
    ofWorker = await startInNode()
    return ofWorker
  }
  const statements = (await ofWorker.query(leftBehind)).map(({ statement }) => String(statement))
  if (statements.length > 0) await ofWorker.query(statements.join(';\n'))
  return ofWorker
}

/**
 * A prepared engine with nothing loaded.
 * @param engine the worker's own, unless a test needs one more beside it
 */
export async function startTools(given?: Engine) {
  const engine = given ?? (await emptyEngine())
  const framework = readFramework()
  await prepareTables(engine, framework)
  return { engine, framework, recipes, register: createRegister(mapShelf(), framework) }
}

export const fileFrom = (path: string) => ({
  name: basename(path),
  content: new Blob([readFileSync(join(root, path))]),
})

export const fixture = (name: string) => fileFrom(`tests/fixtures/${name}`)

export const publishedNames = readdirSync(join(root, 'datasets/published'))
  .filter((name) => name.endsWith('.csv'))
  .sort()

/** A review and what can be done with it, side by side. */
export const sideBySide = ({ stage, review, actions }: WaitingFile) => ({ stage, ...review, ...actions })
export type Reviewed = ReturnType<typeof sideBySide>

/** Reviews a file of published figures that must be recognised. */
export async function reviewed(
  file: { name: string; content: Blob },
  tools: Tools,
  options: FiguresOptions = {},
): Promise<Reviewed> {
  const result = await reviewFigures(file, tools, options)
  if (result.kind === 'refused') throw new Error(`${file.name}: ${result.title}. ${result.reason}`)
  return sideBySide(result)
}

/** All published extracts, taken in. */
export async function startPublished() {
  const tools = await startTools()
  return { ...tools, reports: await acceptPublished(join(root, 'datasets/published'), tools) }
}

/** All published extracts, put back as the page does: far sooner than taking them in. */
export async function startShipped(given?: Engine) {
  const tools = await startTools(given)
  const text = (name: string) => readFile(join(inject('prebuilt'), name), 'utf8')
  const table = async (name: string) => new Blob([await text(`${name}.csv`)])
  const [observation, neighbour] = await Promise.all([table('observation'), table('neighbour')])
  const tables = { observation, neighbour, school_figure: () => table('school_figure') }
  await tools.register.open([{ dataFiles: JSON.parse(await text('dataFiles.json')), tables }])
  await tools.register.restoreAll(tools.engine)
  await tools.register.restoreSchools(tools.engine)
  return tools
}
