import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { borrow, type Opened, test, visit } from './support/open'

const example = (name: string) => `datasets/examples/synthetic-${name}.csv`
const rowsOf = (name: string) =>
  readFileSync(example(name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** Everyone the examples name. */
const people = [
  ...new Set(
    ['pupil-list', 'session-marks', 'destinations', 'adults', 'ehc-cases'].flatMap((name) =>
      rowsOf(name).flatMap(([first]) => first ?? []),
    ),
  ),
]
const named = (text: string) => people.filter((person) => text.includes(person))

/** On the shared page, for files that are not added. */
const onTheWay = async (path: string) => whenReady(await visit(path))
const ready = async (path: string) => whenReady(await borrow(path))

function whenReady(opened: Opened) {
  const dialog = opened.page.getByRole('dialog')
  const choose = opened.page.getByLabel('Add a CSV')
  const add = async (...names: string[]) => {
    await choose.setInputFiles(names.map(example))
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).click({ timeout: 60_000 })
    await dialog.getByRole('heading', { name: 'Added' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
  return { ...opened, dialog, choose, add }
}

/** Every byte this browser holds of the site beyond its own files. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const texts = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      location.href,
    ]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store)
        texts.push(JSON.stringify([await done(all.getAllKeys()), await done(all.getAll())]))
      }
      database.close()
    }
    return { text: texts.join('\n'), caches: await caches.keys() }
  })

async function saved(page: Page, press: () => Promise<unknown>) {
  const coming = page.waitForEvent('download')
  await press()
  return readFileSync(await (await coming).path(), 'utf8')
}

describe('a load of pupils', () => {
  test('is added up, marked as synthetic on every page, and leaves no one’s number anywhere', async () => {
    const { page, dialog, choose, add, elsewhere, complaints } = await ready('#/data')
    await choose.setInputFiles([example('session-marks'), example('pupil-list')])
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).waitFor({ timeout: 60_000 })
    const review = (await dialog.textContent()) ?? ''
    const marks = rowsOf('session-marks').length.toLocaleString('en-GB')
    expect(review).toContain(`${marks} rows read = ${marks} used + 0 skipped + 0 rejected`)
    expect(review).toContain('read together with synthetic-session-marks.csv')
    expect(review).toContain('synthetic: its people and figures are made up')
    expect(await findBarriers(page)).toEqual([])
    const texts = [review]
    texts.push(
      await saved(page, () => dialog.getByRole('button', { name: 'Download the full report' }).click()),
    )
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await add('destinations')
    await add('pupil-summary')
    texts.push(await saved(page, () => page.getByRole('button', { name: 'Save workspace' }).click()))

    for (const path of ['#/', '#/goal/9-primary', '#/schools', '#/compare', '#/gap', '#/kinds', '#/data']) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('note').getByText('Synthetic figures are loaded.').waitFor()
    }
    await page.goto(new URL('#/goal/9-primary', page.url()).href)
    const local = page.getByRole('region', { name: 'Control chart: Persistent absence, local registers' })
    await local.waitFor()
    expect(await local.textContent()).toContain('Synthetic: these figures are made up')
    texts.push(await saved(page, () => page.getByRole('button', { name: 'Download CSV' }).first().click()))
    texts.push(await page.content())
    await page.goto(new URL('#/explore', page.url()).href)
    await page
      .getByLabel('Statement', { exact: true })
      .fill(`SELECT * FROM school_figure WHERE measure LIKE '%local'`)
    await page.getByRole('button', { name: 'Run' }).click()
    texts.push(await saved(page, () => page.getByRole('button', { name: 'Download CSV' }).click()))

    const { text, caches } = await kept(page)
    expect(caches).toEqual([])
    expect(text).toContain('persistent-absence-local')
    for (const one of [...texts, text]) expect(named(one)).toEqual([])
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('gives goals 11 and 12 the figures that plain counting gives, and can be taken out again', async () => {
    const { page, add } = await ready('#/goal/11')
    await add('destinations')
    await add('adults')
    const neet = rowsOf('destinations').filter(
      ([, age, plan, status, date]) =>
        date === '2020-01-31' &&
        plan === 'EHC plan' &&
        status === 'NEET' &&
        Number(age) >= 16 &&
        Number(age) <= 25,
    ).length
    expect(neet).toBeGreaterThan(20)
    const months = page.getByRole('region', { name: 'Control chart: NEET, local list' })
    await months.getByText(`January 2020: ${neet},`).waitFor()

    const adults = rowsOf('adults').filter(([, , , , date]) => date === '2020-03-31')
    const settled = adults.filter(([, , accommodation]) => accommodation === 'settled').length
    const percent = ((100 * settled) / adults.length).toFixed(1)
    await page.goto(new URL('#/goal/12', page.url()).href)
    await page.getByText('Synthetic').first().waitFor()
    const words = page.getByRole('region', { name: 'In words' })
    await words.getByText(`${percent}%`).first().waitFor()

    await page.reload()
    await words.getByText(`${percent}%`).first().waitFor()
    await page.goto(new URL('#/data', page.url()).href)
    const out = page.getByRole('button', { name: 'Take out synthetic-adults.csv' })
    await expect.poll(() => out.isEnabled(), { timeout: 20_000 }).toBe(true)
    await out.click()
    await page.getByText('synthetic-adults.csv was taken out').waitFor()
    await page.goto(new URL('#/goal/12', page.url()).href)
    await words.getByText('a local data file can supply it').waitFor()
    await page.getByRole('note').getByText('synthetic-destinations.csv is made up').waitFor()
  })

  test('needs its list, and a list needs its marks', async () => {
    const { dialog, choose } = await onTheWay('#/data')
    await choose.setInputFiles(example('session-marks'))
    await dialog.getByRole('heading', { name: 'A pupil list is missing' }).waitFor()
    expect(await dialog.textContent()).toContain('Drop it together with a pupil list')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await choose.setInputFiles(example('pupil-list'))
    await dialog.getByRole('heading', { name: 'A pupil list alone has no figures' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('suppresses as much as is chosen in the review', async () => {
    const { dialog, choose } = await onTheWay('#/data')
    await choose.setInputFiles(example('pupil-summary'))
    const held = dialog.getByText(/figures? (is|are) suppressed/)
    await held.waitFor({ timeout: 60_000 })
    const count = async () => Number(/^[\d,]+/.exec((await held.textContent()) ?? '')?.[0].replace(',', ''))
    const usual = await count()
    expect(usual).toBeGreaterThan(100)
    const choice = dialog.getByLabel('Suppress')
    await choice.selectOption('Counts under 10')
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(usual)
    await choice.selectOption('Nothing: show every count')
    await dialog.getByText('Counts of one or two children will be on screen').waitFor()
    await choice.selectOption('Counts under 3 (1 and 2)')
    await expect.poll(count, { timeout: 20_000 }).toBe(usual)
    await dialog.getByRole('button', { name: 'Leave it out' }).click()
  })
})
