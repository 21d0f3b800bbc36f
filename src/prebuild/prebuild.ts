import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startInNode } from '../engine/duckdb/node'
import { frameworkFileNames, loadFramework, optionalFileNames } from '../framework/load/framework'
import { detectFigures } from '../intake/detect/figureFiles'
import { reviewFigures, type Tools } from '../intake/figures/reviewFigures'
import { recipes } from '../intake/recipes'
import type { Refusal } from '../intake/report/refusal'
import { createRegister } from '../intake/storage/createRegister'
import { figuresAsText } from '../intake/storage/figureText'
import { nowhere } from '../intake/storage/nowhere'
import type { Review } from '../intake/waiting/review'
import { prepareTables, tableNames } from '../observations/tables'

async function readFramework(directory: string) {
  const texts = await Promise.all(
    frameworkFileNames.map((name) =>
      readFile(join(directory, name), 'utf8').catch((problem: unknown) => {
        if (optionalFileNames.includes(name)) return ''
        throw problem
      }),
    ),
  )
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
      const bytes = new Uint8Array(await readFile(path))
      const looked = await detectFigures({ name, content: new Blob([bytes]) }, bytes, recipes)
      if (looked.kind === 'refused') throw wrong(path, looked)
      if (looked.kind !== 'figures') throw wrong(path, looked.refusal)
      return { path, looked }
    }),
  )
  const compiles = ({ looked }: (typeof files)[number]) => Number(looked.recognised.recipe.compiles ?? false)
  return files.sort((a, b) => compiles(b) - compiles(a))
}

/**
 * Accepts every file of a folder; returns the reviews by file name.
 * @throws Error in words when one is refused.
 */
export async function acceptPublished(directory: string, tools: Tools) {
  const reviews = new Map<string, Review>()
  for (const { path, looked } of await lookAt(directory)) {
    const waiting = await reviewFigures(looked, tools, { compare: false, source: 'published' })
    if (waiting.kind === 'refused') throw wrong(path, waiting)
    await waiting.actions.accept()
    reviews.set(waiting.review.fileName, waiting.review)
  }
  return reviews
}

/**
 * Accepts every published data file, in the engine that ships, and writes what came of it: the register
 * as `dataFiles.json`, and each table's rows as CSV. The page puts these back as it puts back any accepted data file.
 * @param datasets the folder with `framework` and `published`
 * @param output an existing or new folder
 * @throws Error in words when a framework file or a data file cannot be used.
 */
export async function prebuild(datasets: string, output: string) {
  const framework = await readFramework(join(datasets, 'framework'))
  const engine = await startInNode()
  const tools = { engine, framework, recipes, register: createRegister(nowhere, framework) }
  await prepareTables(engine, framework)
  await acceptPublished(join(datasets, 'published'), tools)
  const { dataFiles, tables } = await figuresAsText(engine, tools.register.snapshot().dataFiles)
  await mkdir(output, { recursive: true })
  await writeFile(join(output, 'dataFiles.json'), JSON.stringify(dataFiles))
  for (const table of tableNames)
    await writeFile(join(output, `${table}.csv`), (await tables[table]?.text()) ?? '')
  await engine.close()
}
