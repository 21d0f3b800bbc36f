import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, onTestFinished } from 'vitest'
import { launch } from '../../../src/tools/browser.mjs'
import { site } from './address'

export interface Opened {
  page: Page
  context: BrowserContext
  /** Addresses off the served origin that were asked for. Should stay empty. */
  elsewhere: string[]
  /** Console errors, uncaught errors and failed or refused responses. Should stay empty. */
  complaints: string[]
}

/**
 * What the browser's own window would do for every context, and no test sees: the pages of its address bar, made ready
 * in a process of their own, cost a second of processor time. Chrome takes the last list of its kind that it is given,
 * so what Playwright turns off stands here too.
 */
const turnedOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** The browser of this worker: every test file it runs opens its pages in it. */
const own: { browser?: Promise<Browser> } = {}

export function sharedBrowser(): Promise<Browser> {
  // The engine is compiled anew in every page. To compile what is used often a second time, for more speed, takes a third
  // of a page's processor time and comes too late for a test.
  own.browser ??= launch([
    `--disable-features=${turnedOff.join()}`,
    '--js-flags=--no-wasm-tier-up --no-wasm-dynamic-tiering',
  ])
  return own.browser
}

/** Of every test that opens a page: the browser is closed once the last test file of the worker has run. */
export const test = base
  .extend('own', { scope: 'worker' }, () => own)
  .extend('closing', { auto: true, scope: 'worker' }, ({ own }, { onCleanup }) =>
    onCleanup(async () => (await own.browser)?.close()),
  )

async function start(path: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const elsewhere: string[] = []
  const complaints: string[] = []
  const isElsewhere = (address: string) => !/^(?:data|blob|about):/.test(address) && !address.startsWith(site)

  context.on('request', (request) => {
    if (isElsewhere(request.url())) elsewhere.push(request.url())
  })
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (event) => complaints.push(event.error().message))
  context.on('page', (opened) => opened.on('websocket', (socket) => elsewhere.push(socket.url())))

  try {
    const page = await context.newPage()
    await page.goto(new URL(path, site).href)
    return { page, context, elsewhere, complaints }
  } catch (problem) {
    await context.close()
    throw problem
  }
}

/** Opens the site in a fresh context (no cache, no storage) at a path such as `#/goal/1`. */
export async function open(path = '#/', options: BrowserContextOptions = {}): Promise<Opened> {
  const opening = start(path, options)
  // Said before it is open: a test that fails while it waits must close it all the same.
  onTestFinished(async () => (await opening.catch(() => undefined))?.context.close())
  return opening
}

/** The page of this worker that `visit` lends. */
let shared: Promise<Opened> | undefined

/** What a test must not leave on the page that others go on with: files, forecasts and mappings kept, an open dialog. */
const leftOn = (page: Page) =>
  page.evaluate(async () => {
    const name = 'outcomes-framework'
    const left = [...document.querySelectorAll('dialog[open]')].map(
      ({ className }) => `a dialog (${className})`,
    )
    const known = await indexedDB.databases()
    if (!known.some((database) => database.name === name)) return left
    const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const database = opening.result
        const asked = database.transaction('kept').objectStore('kept').getAllKeys()
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => resolve(asked.result)
        database.close()
      }
    })
    // What tells other tabs of a step holds a stamp and a number, and stays.
    const own = keys.filter((key) => key !== 'shared')
    return [...left, ...own.map((key) => `${key} in the storage`)]
  })

/** Takes back everything a test added, as a reader would. */
async function forgetEverything(page: Page) {
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
  await page.goto(new URL('#/data', site).href)
  await page.getByRole('button', { name: 'Forget everything…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click()
  await page.getByText('Everything you added was forgotten.').waitFor()
}

/** The shared page after a test: it goes on only after one that passed and left nothing behind. */
async function giveBack(lent: Promise<Opened>, failed: boolean, changes: boolean) {
  if (shared !== lent) return
  const opened = await lent.catch(() => undefined)
  if (opened && !failed && changes) await forgetEverything(opened.page)
  const left = opened && !failed ? await leftOn(opened.page).catch((problem) => [`${problem}`]) : []
  if (opened && !failed && left.length === 0) return
  shared = undefined
  await opened?.context.close()
  if (left.length > 0) throw new Error(`A test that shares its page left on it: ${left.join(', ')}`)
}

/**
 * Goes to a path on the one page all test files of a worker share, with the engine running: quicker than `open` by its
 * start. For tests that leave the figures as they are.
 */
export const visit = (path = '#/', width = 1280) => lend(path, width, false)

/** As `visit`, for tests that add or take out figures: the page forgets them all afterwards. */
export const borrow = (path = '#/', width = 1280) => lend(path, width, true)

async function lend(path: string, width: number, changes: boolean): Promise<Opened> {
  shared ??= start('#/between', {})
  const lent = shared
  onTestFinished(({ task }) => giveBack(lent, task.result?.state === 'fail', changes))
  const opened = await lent
  const { page, elsewhere, complaints } = opened
  elsewhere.length = 0
  complaints.length = 0
  await page.emulateMedia({ media: null, colorScheme: null })
  await page.setViewportSize({ width, height: 900 })
  // What the test before left on the page cannot be taken for what this one waits for.
  await page.goto(new URL('#/between', site).href)
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await page.goto(new URL(path, site).href)
  return opened
}
