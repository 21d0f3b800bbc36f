/** @import { Browser, Page } from 'playwright-core' */
import { timeToMark } from './startup.mjs'

const quiet = 200
const patience = 5_000

/**
 * Measures, from each click, until the paint after every later change outside the totals themselves.
 * @param {Page} page
 */
const watchRepaints = (page) =>
  page.evaluate(() => {
    let clickedAt = 0
    document.addEventListener('click', ({ timeStamp }) => (clickedAt = timeStamp), { capture: true })
    const measure = () => performance.measure('repaint', { start: clickedAt })
    const afterPaint = new MessageChannel()
    afterPaint.port1.onmessage = measure
    const totals = document.querySelector('[data-testid="totals"]')
    new MutationObserver((changes) => {
      if (clickedAt === 0 || changes.every(({ target }) => totals?.contains(target))) return
      requestAnimationFrame(() => afterPaint.port2.postMessage('painted'))
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })

/** The last repaint that followed the latest click, once the page has been quiet. @param {Page} page */
async function lastRepaint(page) {
  const settled = await page.waitForFunction(
    (quiet) => {
      const last = performance.getEntriesByName('repaint').at(-1)
      if (!last || performance.now() - last.startTime - last.duration < quiet) return undefined
      return last.duration
    },
    quiet,
    { timeout: patience },
  )
  return Number(await settled.jsonValue())
}

/**
 * Clicks every total on and off, over and over.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} atLeast how many clicks to time
 */
export async function measureRepaints(browser, url, atLeast) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await timeToMark(page, 'scorecard-figures')
  await watchRepaints(page)
  const buttons = await page.getByTestId('totals').getByRole('button').all()
  if (buttons.length === 0) throw new Error('The scorecard has no totals to click')
  const durations = []
  while (durations.length < atLeast) {
    for (const button of buttons) {
      for (const _ of ['on', 'off']) {
        await page.evaluate(() => performance.clearMeasures('repaint'))
        await button.click()
        durations.push(await lastRepaint(page))
      }
    }
  }
  await page.close()
  return durations
}
