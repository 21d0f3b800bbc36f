import { afterEach, beforeAll, expect, test } from 'vitest'
import type { DroppedFile } from '../../src/intake/detect/figureFiles'
import { reviewFigures } from '../../src/intake/figures/reviewFigures'
import { fixture, sideBySide, startTools } from './support/app'
import { type Layout, layouts } from './support/layouts'

/*
 * Files as publishers lay them out, and look-alikes: what kind each is, what becomes of its rows, and its figures.
 */

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})
let discard: (() => Promise<void>) | undefined
afterEach(async () => {
  await discard?.()
  discard = undefined
})

/** The figures of a staged file as `measure cohort phase area period = value of denominator`, in order. */
async function figuresOf(stage: string) {
  const rows = await tools.engine.query(`SELECT concat_ws(' ', measure, cohort, phase, area, period, '=',
      coalesce(CAST(value AS VARCHAR), symbol), CASE WHEN numerator IS NOT NULL THEN 'from ' || numerator END,
      CASE WHEN denominator IS NOT NULL THEN 'of ' || denominator END) AS said
    FROM ${stage} WHERE skipped IS NULL AND wrong IS NULL AND measure IS NOT NULL ORDER BY "row", measure, cohort`)
  return rows.map(({ said }) => String(said))
}

async function read(file: DroppedFile): Promise<Layout['gives']> {
  const result = await reviewFigures(file, tools)
  if (result.kind === 'refused') return { refused: result.title }
  const { stage, recipe, rowsRead, used, skipped, rejected, discard: drop, findings } = sideBySide(result)
  discard = drop
  return {
    kind: recipe.id,
    read: rowsRead,
    used,
    skipped: Object.fromEntries(skipped.map(({ reason, rows }) => [reason, rows])),
    rejected: rejected.map(({ row, reason }) => `${row}: ${reason}`),
    said: findings.filter(({ check }) => check === 'year-said').map(({ sentence }) => sentence),
    figures: await figuresOf(stage),
  }
}

test.each(layouts)('$file: $about', async ({ file, as, year, gives }) => {
  const { name, content } = fixture(`layouts/${file}`)
  expect(await read({ name: as ?? name, content, ...(year ? { year } : {}) })).toEqual(gives)
})
