import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startInNode } from '../engine/duckdb/node'
import { frameworkFileNames, loadFramework } from '../framework/load/framework'
import { detect } from '../intake/detect/detect'
import { type Examined, examine, type Tools } from '../intake/examine'
import { recipes } from '../intake/recipes'
import type { Refusal } from '../intake/report/refusal'
import { figuresAsText } from '../intake/storage/figureText'
import { createRegister } from '../intake/storage/register'
import { prepareTables, tableNames } from '../observations/tables'

const nowhere = {
  entries: async () => [],
  put: async () => {},
  remove: async () => {},
  clear: async () => {},
}

async function readFramework(directory: string) {
  const texts = await Promise.all(frameworkFileNames.map((name) => readFile(join(directory, name), 'utf8')))
  return loadFramework((name) => texts[frameworkFileNames.indexOf(name)] ?? '')
}

const wrong = (path: string, { title, reason, advice }: Refusal) =>
  new Error(`${path}: ${title}. ${reason} ${advice}`)

/** Looks at every file; compilations of other releases come first. */
async function lookAt(directory: string) {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.csv')).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(directory, name)
      const looked = await detect({ name, content: new Blob([await readFile(path)]) }, recipes)
      if (looked.kind === 'refused') throw wrong(path, looked)
      if (looked.kind === 'unknown') throw wrong(path, looked.refusal)
      return { path, looked }
    }),
  )
  const compiles = ({ looked }: (typeof files)[number]) => Number(looked.recognised.recipe.compiles ?? false)
  return files.sort((a, b) => compiles(b) - compiles(a))
}

/**
 * Passes every data file of a folder through the door; returns the reports by file name.
 * @throws Error in words when one is refused.
 */
export async function acceptPublished(directory: string, tools: Tools) {
  const reports = new Map<string, Examined>()
  for (const { path, looked } of await lookAt(directory)) {
    const examined = await examine(looked, tools, { compare: false, source: 'published' })
    if (examined.kind === 'refused') throw wrong(path, examined)
    await examined.accept()
    reports.set(examined.fileName, examined)
  }
  return reports
}

/**
 * Passes every published data file through the door, in the engine that ships, and writes what came of it: the register
 * as `extracts.json`, and each table's rows as CSV. The page puts these back as it puts back any accepted file.
 * @param datasets the folder with `framework` and `published`
 * @param output an existing or new folder
 * @throws Error in words when a framework file or a data file cannot be used.
 */
export async function prebuild(datasets: string, output: string) {
  const framework = await readFramework(join(datasets, 'framework'))
  const engine = await startInNode()
  const tools = { engine, framework, recipes, register: createRegister(nowhere) }
  await prepareTables(engine, framework)
  await acceptPublished(join(datasets, 'published'), tools)
  const { extracts, tables } = await figuresAsText(engine, tools.register.snapshot().extracts)
  await mkdir(output, { recursive: true })
  await writeFile(join(output, 'extracts.json'), JSON.stringify(extracts))
  for (const table of tableNames)
    await writeFile(join(output, `${table}.csv`), (await tables[table]?.text()) ?? '')
  await engine.close()
}
