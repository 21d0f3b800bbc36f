/** @import { Page } from 'playwright-core' */
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { launch } from '../../src/tools/browser.mjs'
import { root } from '../../src/tools/run.mjs'
import { serve } from '../../src/tools/serve.mjs'

const home = 'E08000007'
/** Trafford, North Yorkshire and Birmingham. */
const others = ['E08000009', 'E06000065', 'E08000025']
const latest = '2026-11-24'
const dates = ['2019-12-31', '2021-06-30', latest]

/**
 * How a site may word what leads to a file. Where none of these words stand, the site seems to offer no file or no
 * choice, and the comparison says so: add the new words here.
 */
const offer = /^(?:download|save|export)\b.*\bcsv\b/i
const labels = {
  goal: /^goal/i,
  sort: /^(?:order|sort)/i,
  measure: /^measure/i,
  phase: /^(?:phase|kind of school)/i,
  cohort: /^(?:group|pupils|cohort)/i,
  period: /^(?:period|year)/i,
}
/** Every line that a goal's chart can show, by the ids a site may have for them, and Manchester. */
const comparators = 'england,region,neighbours,middle,median,E08000003'

/** Milliseconds. */
const patience = 60_000
/** A page is whole once it has not changed for so long (milliseconds). */
const quiet = 100

/** Runs in the page before its own scripts. Notes when it last changed, and what the database has still to answer. */
function watchWork() {
  const work = { changed: 0, asked: new Set() }
  Object.assign(window, { work })
  const note = () => {
    work.changed = performance.now()
  }
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  const heard = new WeakSet()
  const post = Worker.prototype.postMessage
  /** @this {Worker} @param {unknown[]} message */
  Worker.prototype.postMessage = function (...message) {
    const [question] = message
    // So DuckDB numbers its questions and answers; other workers have messages of another kind.
    if (question instanceof Object && 'messageId' in question) {
      work.asked.add(question.messageId)
      if (!heard.has(this))
        this.addEventListener('message', ({ data }) => {
          if (work.asked.delete(data.requestId)) note()
        })
      heard.add(this)
    }
    return Reflect.apply(post, this, message)
  }
}

/** Waits until a page other than `between` is whole. @param {Page} page @param {string | null} between its heading */
const settle = (page, between) =>
  page.waitForFunction(
    ({ between, quiet }) => {
      const { asked, changed } = Reflect.get(window, 'work')
      const heading = document.querySelector('main h1')
      const busy = document.querySelector('main [aria-busy="true"]')
      const still = asked.size === 0 && performance.now() - changed > quiet
      return heading !== null && heading.textContent !== between && busy === null && still
    },
    { between, quiet },
  )

/** A built site in a browser, with the engine running on one page. @param {string} directory */
async function openSite(directory) {
  const { url, close } = await serve({ directory })
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(patience)
  /** @type {Error[]} */
  const problems = []
  page.on('pageerror', (error) => problems.push(error))
  await page.addInitScript(watchWork)
  const nowhere = `${url}#/between`
  await page.goto(nowhere)
  const between = await page.getByRole('main').getByRole('heading', { level: 1 }).textContent()
  return {
    page,
    /** Goes by way of a page that is not there: nothing of the one before is left. @param {string} address */
    async open(address) {
      await page.goto(nowhere)
      await page.waitForFunction((text) => document.querySelector('main h1')?.textContent === text, between)
      await page.goto(`${url}${address}`)
      await settle(page, between)
      if (problems[0]) throw new Error(`${address} failed: ${problems[0].message}`)
    },
    settle: () => settle(page, between),
    close: () => browser.close().then(close),
  }
}

/** @typedef {Awaited<ReturnType<typeof openSite>>} Site */

/** Buttons and links that offer a CSV, also where they are folded away. @param {Page} page */
function offersOf(page) {
  const named = { name: offer, includeHidden: true }
  return page.getByRole('button', named).or(page.getByRole('link', named))
}

/**
 * Saves each CSV of an address, in the order of the page, as `goal 1 area=… asAt=… 1.csv`.
 * @param {Site} site
 * @param {string} address
 * @param {string} folder
 */
async function saveFrom({ page, open, settle }, address, folder) {
  await open(address)
  const main = page.getByRole('main')
  const folded = await main
    .locator('details:not([open])')
    .filter({ has: offersOf(page) })
    .all()
  for (const one of folded) await one.evaluate((details) => details.setAttribute('open', ''))
  if (folded.length > 0) await settle()
  const name = address
    .replace('#/?', '#/scorecard?')
    .replaceAll(/[#/?&]+/g, ' ')
    .trim()
  const offers = await main.locator(offersOf(page)).all()
  for (const [at, one] of offers.entries()) {
    const [download] = await Promise.all([page.waitForEvent('download'), one.click()])
    await download.saveAs(join(folder, `${name} ${at + 1}.csv`))
  }
}

/** The values a select offers, none where there is no such select. @param {Page} page @param {RegExp} label */
const offered = (page, label) =>
  page
    .getByRole('main')
    .getByRole('combobox', { name: label })
    .locator('option')
    .evaluateAll((options) => options.flatMap((option) => option.getAttribute('value') ?? option.textContent))

/**
 * The addresses that choose every option of some selects, named by what they fill in the address. The options of one may
 * depend on those before it.
 * @param {Site} site
 * @param {string} address
 * @param {(keyof typeof labels)[]} selects
 * @returns {Promise<string[]>}
 */
async function choose(site, address, [select, ...further]) {
  if (!select) return [address]
  await site.open(address)
  const values = await offered(site.page, labels[select])
  if (values.length === 0) return choose(site, address, further)
  const addresses = []
  for (const value of values) {
    const chosen = `${address}&${new URLSearchParams({ [select]: value })}`
    addresses.push(...(await choose(site, chosen, further)))
  }
  return addresses
}

async function goalIds() {
  const text = await readFile(join(root, 'datasets/framework/goals.csv'), 'utf8')
  /** @type {{ data: { id: string }[] }} */
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true })
  return data.map(({ id }) => id)
}

/**
 * The addresses of one area and date: every page, with all its choices for the home area or the latest date.
 * @param {Site} site
 * @param {string} area
 * @param {string} asAt
 */
async function addressesOf(site, area, asAt) {
  const place = `area=${area}&asAt=${asAt}`
  const [compare, gap, schools] = ['compare', 'gap', 'schools'].map((page) => `#/${page}?${place}`)
  if (!compare || !gap || !schools) throw new Error('A page has no address')
  const pages = [`#/?${place}`, compare, gap, schools]
  if (area !== home && asAt !== latest) return pages
  pages.push(...(await choose(site, `#/?${place}`, ['sort'])))
  for (const id of await goalIds()) pages.push(`#/goal/${id}?${place}&compare=${comparators}`)
  await site.open(`#/compare/1?${place}`)
  for (const id of await offered(site.page, labels.goal))
    pages.push(...(await choose(site, `#/compare/${id}?${place}`, area === home ? ['period'] : [])))
  pages.push(...(await choose(site, gap, ['measure', 'phase', 'cohort'])))
  if (asAt !== latest) return pages
  // The lines a chart shows unless told otherwise.
  for (const id of await goalIds()) if (area === home) pages.push(`#/goal/${id}?${place}`)
  pages.push(...(await choose(site, schools, ['measure', 'cohort', 'phase', 'period'])))
  pages.push(...(await choose(site, `${schools}&against=England&limits=chance`, ['measure', 'phase'])))
  return pages
}

/**
 * Saves the CSVs of a built site into a folder, which is there only once all of them are.
 * @param {string} directory the built site
 * @param {string} folder
 */
export async function collect(directory, folder) {
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  const site = await openSite(directory)
  try {
    for (const area of [home, ...others])
      for (const asAt of dates) {
        const addresses = await addressesOf(site, area, asAt)
        for (const address of new Set(addresses)) await saveFrom(site, address, partial)
        console.log(`${directory}: ${area} as at ${asAt}, ${addresses.length} addresses`)
      }
  } finally {
    await site.close()
  }
  await rm(folder, { recursive: true, force: true })
  await rename(partial, folder)
}
