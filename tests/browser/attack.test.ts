import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { site } from './support/address'
import { open, test } from './support/open'

/*
 * What can happen to a page while somebody works on it. After each fault all of a step is there or none of it, what was
 * there before is there still, and a sentence says what to do.
 */

const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n'
const file = (name: string, value: number) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${header}neet,EHC plan,all,E08000007,January 2016,${value},,,final\n`),
})

/** A page that starts takes its time. */
const patience = { timeout: 30_000 }

const dialogOf = (page: Page) => page.getByRole('dialog')
const shellAlert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

/** Takes files up to their review, where only the yes is missing. */
async function review(page: Page, ...files: ReturnType<typeof file>[]) {
  await page.getByLabel('Add a CSV').setInputFiles(files)
  const yes = dialogOf(page).getByRole('button', { name: /^Add (to the dashboard|\d+ files)$/ })
  await yes.waitFor()
  return yes
}

async function add(page: Page, ...files: ReturnType<typeof file>[]) {
  await (await review(page, ...files)).click()
  await dialogOf(page).getByRole('heading', { name: 'Added' }).waitFor()
  await dialogOf(page).getByRole('button', { name: 'Close' }).click()
}

/** The files the page Data lists as the reader's own. */
const own = (page: Page) =>
  page
    .getByRole('region', { name: 'Added by you' })
    .locator('tbody .data-name')
    .allTextContents()
    .then((names) => names.sort())

/** Figures of a period nothing shipped has, as the engine of the page has them. */
const figures = async (page: Page) => {
  await page.goto(new URL(`#/explore?${new URLSearchParams({ sql: asked })}`, site).href)
  await page.waitForSelector('.explore[aria-busy="false"]')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByText(/^\d+ rows?, 1 column, in /).waitFor()
  return page.locator('.explore-answer ~ .explore-scroll tbody tr').allInnerTexts()
}
const asked = `SELECT value FROM observation WHERE measure = 'neet' AND area = 'E08000007' AND period = 'January 2016'`

/** The numbers under which the storage keeps the reader's files. */
const numbers = (page: Page) =>
  page.evaluate(async () => {
    const kept = await new Promise<unknown[]>((resolve, reject) => {
      const opening = indexedDB.open('outcomes-framework')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const every = opening.result.transaction('kept').objectStore('kept').getAll()
        every.onerror = () => reject(every.error)
        every.onsuccess = () => resolve(every.result)
        opening.result.close()
      }
    })
    return kept.flatMap((value) => {
      const files = typeof value === 'object' && value !== null && 'dataFiles' in value ? value.dataFiles : []
      return Array.isArray(files) ? files.map(({ number }: { number: number }) => number) : []
    })
  })

test('the database killed in a yes, a full storage, no network and parts that do not come are said, and lose nothing', async () => {
  const { page, context } = await open('#/data')
  await page
    .getByRole('button', { name: /^Take out/ })
    .first()
    .waitFor()

  // The worker of the database goes between the first figures of a yes and its end.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage
    Object.assign(Worker.prototype, {
      postMessage(this: Worker, ...message: unknown[]) {
        if (JSON.stringify(message).includes('COMMIT')) {
          Worker.prototype.postMessage = post
          this.terminate()
        }
        return Reflect.apply(post, this, message)
      },
    })
  })
  await (await review(page, file('one.csv', 30), file('two.csv', 31))).click()
  const failure = dialogOf(page).getByRole('alert')
  await failure.filter({ hasText: 'The database stopped and is being started again' }).waitFor()
  expect(await failure.textContent()).toContain('Nothing was changed.')
  expect(await failure.textContent()).not.toMatch(/TransactionContext|EngineLost/)
  await dialogOf(page).getByRole('button', { name: 'Leave them all out' }).click()
  await page.getByText('is being started again').waitFor({ state: 'hidden' })
  expect(await own(page)).toEqual([])
  expect(await numbers(page)).toEqual([])
  expect(await figures(page)).toEqual([])
  await page.goto(new URL('#/data', site).href)

  // The browser takes nothing more. Chromium believes what it was told of the room for half a minute after a step.
  const tools = await context.newCDPSession(page)
  const { origin } = new URL(site)
  await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await add(page, file('two.csv', 31))
  await shellAlert(page, 'save a workspace file to keep it').waitFor()
  expect(await own(page)).toEqual(['two.csv'])
  expect(await numbers(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save workspace' }).click()
  const saved = readFileSync(await (await saving).path(), 'utf8')
  expect(saved).toContain('two.csv')
  await tools.send('Storage.overrideQuotaForOrigin', { origin })

  // Another step keeps what could not be kept before.
  await add(page, file('one.csv', 30), file('three.csv', 32))
  expect(await numbers(page)).toHaveLength(3)

  // Without a network the page goes on, but for parts that were not there yet; what was typed is there after the reload.
  await page.getByRole('link', { name: 'Explore' }).click()
  const field = page.getByLabel('Statement', { exact: true })
  await field.fill('SELECT 1 AS not_run_yet')
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Gap' }).click()
  await page.getByText('A part of the app could not be loaded').waitFor()
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  await context.setOffline(false)

  // The network is there again, but the code that checks what was kept does not come: nothing is said of the files.
  await context.route(/readBack/, (route) => route.abort())
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await shellAlert(page, 'is still kept').first().waitFor()
  expect(await shellAlert(page, 'is still kept').count()).toBe(3)
  expect(await page.getByText(/damaged|left out/).count()).toBe(0)
  await context.unroute(/readBack/)
  await page.reload()
  await page.getByRole('link', { name: 'Explore' }).click()
  await expect.poll(() => field.inputValue(), patience).toBe('SELECT 1 AS not_run_yet')
  await page.getByRole('link', { name: 'Data' }).click()
  await expect.poll(() => own(page), patience).toEqual(['one.csv', 'three.csv', 'two.csv'])
}, 180_000)
