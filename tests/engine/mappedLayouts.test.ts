import { beforeAll, expect, test } from 'vitest'
import { detectFigures, readBytes } from '../../src/intake/detect/figureFiles'
import type { Draft } from '../../src/intake/mapping/draft'
import { finish } from '../../src/intake/mapping/finish'
import { guess } from '../../src/intake/mapping/guess/guess'
import { problemsOf } from '../../src/intake/mapping/problems/problems'
import { recipeFrom } from '../../src/intake/mapping/recipeFromMapping'
import type { Table } from '../../src/intake/mapping/table'
import { recipes } from '../../src/intake/recipes'
import { fixture, reviewed, startTools } from './support/app'

/*
 * Files of no known kind, mapped as far as the guesses go and with the parts a reader would choose: nothing is passed
 * over, and every figure is the right one.
 */

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})

/** An unknown file as the screen of mappings sees it. */
async function unknown(name: string) {
  const file = fixture(`layouts/${name}`)
  const looked = await detectFigures(file, await readBytes(file.content), recipes)
  if (looked.kind !== 'unknown') throw new Error(`${name} is ${looked.kind}`)
  const table: Table = { header: looked.header, rows: looked.sample }
  return { file, table, ...guess(table, tools.framework) }
}

/** What becomes of it: rows left out, and figures as `measure cohort phase area period = value`. */
async function mapped(name: string, chosen: Partial<Draft> = {}) {
  const { file, table, draft } = await unknown(name)
  const mapping = finish({ ...draft, title: name, ...chosen }, table, tools.framework)
  if (!mapping)
    throw new Error(JSON.stringify(problemsOf({ ...draft, title: name, ...chosen }, table, tools.framework)))
  const report = await reviewed(file, { ...tools, recipes: [...recipes, recipeFrom(mapping)] })
  const rows = await tools.engine.query(`SELECT concat_ws(' ', measure, cohort, phase, area, period, '=',
      coalesce(CAST(value AS VARCHAR), symbol)) AS said FROM ${report.stage}
    WHERE skipped IS NULL AND wrong IS NULL AND measure IS NOT NULL ORDER BY "row", measure, cohort`)
  await report.discard()
  return {
    skipped: report.skipped,
    rejected: report.rejected.map(({ row, reason }) => `${row}: ${reason}`),
    figures: rows.map(({ said }) => String(said)),
  }
}

const word = (word: string) => ({ from: 'fixed', word }) as const
const persistent = { measure: word('persistent-absence') }

test('two terms are not a year', async () => {
  const { figures, rejected } = await mapped('mapping_two_terms_read_as_full_year.csv', persistent)
  expect(figures).toEqual([])
  expect(rejected).toHaveLength(3)
  expect(rejected[0]).toBe(
    '2: The file says that the row is about another kind of period than it was read as.',
  )
})

test('the level decides: a region without a code is not England, a district not its region', async () => {
  const found = await mapped('mapping_ignores_geographic_level.csv', persistent)
  expect(found).toEqual({
    skipped: [{ reason: 'Not England, a region or a local authority.', rows: 1 }],
    rejected: ['2: The row says that it is about a region, but its area is none: “E92000001”.'],
    figures: [
      'persistent-absence EHC plan primary E08000007 2024/25 = 27.6',
      'persistent-absence SEN support primary E08000007 2024/25 = 19.7',
    ],
  })
})
