import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { servePage } from './people/site'
import { sharedBrowser, test } from './support/open'

/** 60 pupils' marks, a pupil's on one day after the other: in two parts, of some 16 MB with the school of each. */
const pupils = 60
const marksEach = 10_000
const place = '3562001,primary,EHC plan'
const marksWith = (between: string) =>
  Array.from({ length: pupils * marksEach }, (_, i) => {
    const date = new Date(Date.UTC(2018, 8, 3 + (i % 300))).toISOString().slice(0, 10)
    return `P${Math.floor(i / marksEach)}${between},${date},AM,${i % 10 ? '/' : 'I'}`
  })
const placedMarks = ['pupil,school,phase,provision,date,session,code', ...marksWith(`,${place}`)].join('\n')
/** With a list, readers read the marks, and the database is asked only what the different marks are. */
const listedMarks = ['pupil,date,session,code', ...marksWith('')].join('\n')
const list = [
  'pupil,school,phase,provision',
  ...Array.from({ length: pupils }, (_, i) => `P${i},${place}`),
  // So many that the database is asked about the list while the marks are read.
  ...Array.from({ length: 300_000 }, (_, i) => `Q${i},${place}`),
].join('\n')

const ways = ['engines', 'readers'] as const

let site: Awaited<ReturnType<typeof servePage>>
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marks-'))
  site = await servePage()
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

const answer = z.object({
  kind: z.string(),
  name: z.optional(z.string()),
  title: z.optional(z.string()),
  rowsRead: z.optional(z.number()),
  used: z.optional(z.number()),
  cells: z.optional(
    z.array(z.object({ numerator: z.number(), denominator: z.number(), people: z.number() })),
  ),
})

/** The page with the file dropped, once some of it is read; the rest waits for “Go on”. */
async function begin(way: (typeof ways)[number], name: string) {
  const path = join(folder, `${way}-${name}`)
  const listPath = join(folder, `${way}-list-${name}`)
  const isListed = way === 'readers'
  await writeFile(path, isListed ? listedMarks : placedMarks)
  if (isListed) await writeFile(listPath, list)
  const page = await (await sharedBrowser()).newPage()
  onTestFinished(() => page.close())
  await page.goto(site.url)
  await page.getByLabel('A CSV').setInputFiles(isListed ? [path, listPath] : [path])
  await page.getByRole('status').getByText('rows').waitFor()
  return { page, path }
}

const result = async (page: Page) => {
  await page.locator('pre', { hasText: 'kind' }).waitFor({ timeout: 50_000 })
  return answer.parse(JSON.parse((await page.locator('pre').textContent()) ?? ''))
}

function expectAll({ cells = [], ...counts }: z.infer<typeof answer>) {
  expect(counts).toMatchObject({ kind: 'aggregated', rowsRead: pupils * marksEach, used: pupils * marksEach })
  const sum = (of: 'numerator' | 'denominator') => cells.reduce((total, cell) => total + cell[of], 0)
  expect([sum('numerator'), sum('denominator')]).toEqual([(pupils * marksEach * 9) / 10, pupils * marksEach])
  expect(cells.map(({ people }) => people)).toEqual(cells.map(() => pupils))
}

test('readers that wait for several answers at once get each its own', async () => {
  const { page } = await begin('readers', 'whole.csv')
  await page.getByRole('button', { name: 'Go on' }).click()
  expectAll(await result(page))
  expect(await page.locator('body').getAttribute('data-engines')).toBe('1')
  await expect(page.getByRole('status').textContent()).resolves.toBe(`${pupils * marksEach} rows`)
})

test.each(ways)('%s that die in the middle are replaced, and every row counts once', async (way) => {
  const { page } = await begin(way, 'lost.csv')
  // A worker that closes itself answers nothing and reports nothing, as after a crash.
  for (const worker of page.workers()) await worker.evaluate(() => self.close()).catch(() => {})
  await page.getByRole('button', { name: 'Go on' }).click()
  expectAll(await result(page))
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0)
})

test.each(ways)('a file that changes while %s read it is refused in words', async (way) => {
  const { page, path } = await begin(way, 'changed.csv')
  await appendFile(path, `\nP1${way === 'engines' ? `,${place}` : ''},2018-09-03,AM,/`)
  await page.getByRole('button', { name: 'Go on' }).click()
  expect(await result(page)).toEqual({ kind: 'refused', title: 'The file changed while it was read' })
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0)
})

test.each(ways)('cancelling ends all %s at once', async (way) => {
  const { page } = await begin(way, 'cancelled.csv')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await result(page)).toEqual({ kind: 'failed', name: 'AbortError' })
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0)
})
