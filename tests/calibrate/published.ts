import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startInNode } from '../../src/engine/duckdb/node'
import type { Framework } from '../../src/framework/framework'
import { loadFramework } from '../../src/framework/load/framework'
import { recipes } from '../../src/intake/recipes'
import { createRegister } from '../../src/intake/storage/createRegister'
import { nowhere } from '../../src/intake/storage/nowhere'
import { areaFiguresSql } from '../../src/observations/areaSeries'
import { type SeriesBook, toSeries } from '../../src/observations/seriesBook'
import { prepareTables } from '../../src/observations/tables'
import { acceptPublished } from '../../src/prebuild/prebuild'

const folder = (name: string) => fileURLToPath(new URL(`../../datasets/${name}`, import.meta.url))

export interface Published {
  readonly framework: Framework
  /** Codes of the local authorities. */
  readonly areas: readonly string[]
  /** Every published series of theirs. */
  readonly book: SeriesBook
}

/** Takes in every published file, as the build does, and reads the series of all local authorities. */
export async function readPublished(): Promise<Published> {
  const framework = loadFramework((name) => readFileSync(folder(`framework/${name}`), 'utf8'))
  const engine = await startInNode()
  await prepareTables(engine, framework)
  const tools = { engine, framework, recipes, register: createRegister(nowhere, framework) }
  await acceptPublished(folder('published'), tools)
  const areas = [...framework.areas.values()].flatMap(({ level, code }) =>
    level === 'local authority' ? [code] : [],
  )
  const book = toSeries(await engine.query(areaFiguresSql(areas)), framework)
  await engine.close()
  return { framework, areas, book }
}
