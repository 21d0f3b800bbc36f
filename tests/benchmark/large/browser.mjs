import { launch } from '../../../src/tools/browser.mjs'
import { timeToMark } from '../startup.mjs'
import { peakOfPage } from './memory.mjs'
import { linesShown } from './shown.mjs'

/** @import { Browser, Page } from 'playwright-core' */
/** @import { Marks } from './files.mjs' */
/** @typedef {{ seconds: number, bytes: number | undefined, cells?: string, shown?: string[], longTasks?: number[] }} Taken */

const patience = 600_000
/** Longer tasks of a page are felt (milliseconds). */
const noticeable = 100

/** A browser for this page alone, so that its memory is no other's. @param {(browser: Browser, page: Page) => Promise<Taken>} use */
async function alone(use) {
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const crash = new Promise((_, reject) => {
      page.on('crash', () => reject(new Error('The page was ended, out of memory')))
    })
    return await Promise.race([use(browser, page), /** @type {Promise<never>} */ (crash)])
  } finally {
    await browser.close()
  }
}

/** @param {Page} page @param {string} from @param {string} to */
async function secondsBetween(page, from, to) {
  const end = await timeToMark(page, to, patience)
  return (end - (await timeToMark(page, from))) / 1000
}

/**
 * One way on a page of its own, from the file's arrival to the finished cells. What it needs to start is there before.
 * @param {string} url
 * @param {{ way: string, workers: number }} how
 * @param {Marks} files
 */
export const measureWay = (url, { way, workers }, { marks, list }) =>
  alone(async (browser, page) => {
    await page.goto(`${url}?way=${way}&workers=${workers}`)
    const failure = page
      .waitForFunction(() => document.body.dataset.failed, undefined, { timeout: patience })
      .then(async (found) => Promise.reject(new Error(String(await found.jsonValue()))))
    failure.catch(() => {})
    const work = async () => {
      await timeToMark(page, 'ready')
      await page.getByLabel('Marks and pupil list').setInputFiles([marks, list])
      const seconds = await secondsBetween(page, 'file-taken', 'file-read')
      const cells = await page.waitForFunction(() => document.body.dataset.cells)
      return { seconds, bytes: await peakOfPage(browser), cells: String(await cells.jsonValue()) }
    }
    return Promise.race([work(), failure])
  })

/**
 * The app on its built site, from the drop to the painted review, with the page's long tasks meanwhile.
 * @param {string} url
 * @param {Marks} files
 */
export const measureApp = (url, { marks, list }) =>
  alone(async (browser, page) => {
    await page.goto(url)
    await timeToMark(page, 'scorecard-compared')
    await page.getByLabel('Add a CSV').hover()
    await timeToMark(page, 'file-expected')
    await page.evaluate(() => {
      new PerformanceObserver((entries) => {
        for (const { startTime, duration } of entries.getEntries())
          performance.measure('long-task', { start: startTime, duration })
      }).observe({ type: 'longtask' })
    })
    await page.getByLabel('Add a CSV').setInputFiles([marks, list])
    const seconds = await secondsBetween(page, 'file-taken', 'file-reviewed')
    const durations = await page.evaluate(() =>
      performance.getEntriesByName('long-task').map(({ duration }) => duration),
    )
    const bytes = await peakOfPage(browser)
    return {
      seconds,
      bytes,
      shown: await linesShown(page),
      longTasks: durations.filter((duration) => duration > noticeable),
    }
  })
