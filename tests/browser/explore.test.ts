import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { type Opened, open, test, visit } from './support/open'

const addressOf = (sql: string) => `#/explore?${new URLSearchParams({ sql })}`

async function explore(path = '#/explore', width?: number) {
  return whenReady(await visit(path, width))
}

async function whenReady(opened: Opened) {
  await opened.page.waitForSelector('.explore[aria-busy="false"]')
  return opened
}

const say = (page: Page) => page.locator('.explore').getByRole('status').textContent()

async function ask(page: Page, sql: string) {
  const field = page.getByLabel('Statement', { exact: true })
  await field.fill(sql)
  await field.press('Control+Enter')
}

async function answered(page: Page, sql: string) {
  await ask(page, sql)
  await page.getByText(/^\d[\d,]* rows?, \d+ columns?, in /).waitFor()
  return page.locator('.explore-answer ~ .explore-scroll tbody tr').allInnerTexts()
}

const counted = `SELECT count(*) AS n, bit_xor(hash(observation)) AS h,
  (SELECT count(*) > 1000 FROM school_figure) AS with_schools FROM observation`

describe('a statement', () => {
  test('that an address brings is shown, and run only when asked', async () => {
    const sql = "SELECT area_name, value FROM figure\nWHERE measure = 'persistent-absence' LIMIT 3"
    const { page, elsewhere, complaints } = await explore(addressOf(sql))
    expect(await page.getByLabel('Statement', { exact: true }).inputValue()).toBe(sql)
    await page.getByText('It came with the address and was not run').waitFor()
    expect(await page.getByRole('heading', { name: 'Answer' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByText(/^3 rows, 2 columns, in /).waitFor()
    expect(await page.locator('td.number').count()).toBe(3)
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('runs by Ctrl+Enter, stands in the address, and is there again on the way back', async () => {
    const { page } = await explore()
    expect(await answered(page, 'SELECT NULL AS a, 1 AS b')).toEqual(['null\t1'])
    expect(page.url()).toContain('?sql=SELECT+NULL+AS+a')
    await page.getByRole('button', { name: 'Stockport and its neighbours' }).click()
    await page.getByText(/^11 rows, 4 columns, in /).waitFor()
    expect(await page.getByRole('row', { name: /^0 Stockport 2024\/25 39\.048368$/ }).count()).toBe(1)
    await page.goBack()
    const field = page.getByLabel('Statement', { exact: true })
    await expect.poll(() => field.inputValue()).toBe('SELECT NULL AS a, 1 AS b')
    await page.getByText('The statement was changed since.').waitFor()
  })

  test('is cut at the limit and says so; the CSV holds what is there and starts no formula', async () => {
    const { page } = await explore()
    await answered(page, `SELECT '=1+1' AS "text", range AS n FROM range(5000)`)
    expect(await say(page)).toContain('There are more rows: the answer was cut after 1,000.')
    await page.getByLabel('At most').selectOption('10000')
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByText(/^5,000 rows, 2 columns/).waitFor()
    expect(await say(page)).toContain('The first 1,000 are shown; the CSV has them all.')
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(1000)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ])
    const lines = (await buffer(await file.createReadStream())).toString().trim().split('\r\n')
    expect(lines).toHaveLength(5001)
    expect(lines.slice(0, 2)).toEqual(['text,n', `"'=1+1",0`])
  })

  test('that would change or reach something is refused, with what to do', async () => {
    const { page, elsewhere, complaints } = await explore()
    const before = await answered(page, counted)
    expect(before).toEqual([expect.stringMatching(/\ttrue$/)])
    const alert = page.locator('.explore').getByRole('alert')
    for (const [sql, words] of [
      ['DROP TABLE observation', 'Write one statement that reads'],
      ['SELECT 1); DROP TABLE observation; --', 'syntax error'],
      ["FROM read_csv('https://example.org/x.csv')", 'Drop the file on any page'],
      ["FROM read_csv('import/1.csv')", 'Error'],
      ['FROM enable_logging\u2060()', 'nothing was run'],
      ["SELECT json_extract('{}', '$')", 'The app ships without extensions'],
    ] as const) {
      await ask(page, sql)
      await alert.getByText(words).waitFor()
      expect(await answered(page, counted)).toEqual(before)
    }
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('a heavy statement', () => {
  test.each([
    [
      'a recursion without end',
      'WITH RECURSIVE b AS (SELECT 1 n UNION ALL SELECT n + 1 FROM b) SELECT max(n) FROM b',
    ],
    [
      'a join of everything with everything',
      'SELECT count(*) FROM observation a, observation b, observation c',
    ],
  ])('%s is cancelled, and the database goes on', async (_, sql) => {
    const { page } = await explore()
    const before = await answered(page, counted)
    await ask(page, sql)
    await page.getByText('Running…').waitFor()
    // Leaving the page takes it back.
    await page.getByRole('link', { name: 'Scorecard' }).click()
    await page.waitForSelector('.goals[aria-busy="false"]')
    await page.goBack()
    await page.waitForSelector('.explore[aria-busy="false"]')
    await ask(page, sql)
    await page.getByText(/Running… *2 s/).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled. Nothing was changed.').waitFor()
    expect(await page.getByText('is being started again').count()).toBe(0)
    expect(await answered(page, counted)).toEqual(before)
  })

  test('that cannot be stopped is stopped with its database, which comes back with every figure', async () => {
    const { page } = await whenReady(await open('#/explore'))
    const before = await answered(page, counted)
    await ask(page, 'SELECT a.range FROM range(100000) a, range(100000000) b WHERE a.range + b.range = -1')
    await page.getByText(/Running… *2 s/).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('is being started again').waitFor()
    await page.getByText('Cancelled. Nothing was changed.').waitFor()
    await page.waitForSelector('.explore[aria-busy="false"]')
    expect(await answered(page, counted)).toEqual(before)
  })

  test('that breaks the database leaves a new one with every figure', async () => {
    const { page } = await whenReady(await open('#/explore'))
    const before = await answered(page, counted)
    await ask(page, "SELECT repeat('x', 4000000000) FROM range(100)")
    await page.locator('.explore').getByRole('alert').getByText('No figure was lost').waitFor()
    await page.waitForSelector('.explore[aria-busy="false"]')
    expect(await answered(page, counted)).toEqual(before)
  })
})

describe.each([1440, 768, 320])('at %i px', (width) => {
  test('has no barrier and no sideways scrolling', async () => {
    const { page } = await explore('#/explore', width)
    await page.getByRole('button', { name: 'What is there' }).click()
    await page.getByRole('heading', { name: 'Answer' }).waitFor()
    await page.locator('.explore details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
