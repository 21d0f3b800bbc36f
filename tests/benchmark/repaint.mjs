/** @import { Browser, Page } from 'playwright-core' */
import { timeToMark } from './startup.mjs'

const quiet = 200
const patience = 5_000

/**
 * Measures, from each event of a kind, until the paint after every later change outside what `apart` finds.
 * @param {Page} page
 * @param {'click' | 'input' | 'pointermove'} event
 * @param {string} apart a selector
 */
export const watchRepaints = (page, event, apart = 'none') =>
  page.evaluate(
    ({ event, apart }) => {
      let happenedAt = 0
      document.addEventListener(event, ({ timeStamp }) => (happenedAt = timeStamp), { capture: true })
      const measure = () => performance.measure('repaint', { start: happenedAt })
      const afterPaint = new MessageChannel()
      afterPaint.port1.onmessage = measure
      const left = document.querySelector(apart)
      new MutationObserver((changes) => {
        if (happenedAt === 0 || changes.every(({ target }) => left?.contains(target))) return
        requestAnimationFrame(() => afterPaint.port2.postMessage('painted'))
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    },
    { event, apart },
  )

/** The last repaint that followed the latest event, once the page has been quiet. @param {Page} page */
async function lastRepaint(page) {
  const settled = await page.waitForFunction(
    (quiet) => {
      const last = performance.getEntriesByName('repaint').at(-1)
      if (!last || performance.now() - last.startTime - last.duration < quiet) return undefined
      return document.querySelector('main [aria-busy="true"]') ? undefined : last.duration
    },
    quiet,
    { timeout: patience },
  )
  return Number(await settled.jsonValue())
}

/** Milliseconds from the event that `act` causes to its last repaint. @param {Page} page @param {() => Promise<unknown>} act */
export async function timeRepaint(page, act) {
  await page.evaluate(() => performance.clearMeasures('repaint'))
  await act()
  return await lastRepaint(page)
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
  await watchRepaints(page, 'click', '[data-testid="totals"]')
  const buttons = await page.getByTestId('totals').getByRole('button').all()
  if (buttons.length === 0) throw new Error('The scorecard has no totals to click')
  const durations = []
  while (durations.length < atLeast)
    for (const button of buttons)
      for (const _ of ['on', 'off']) durations.push(await timeRepaint(page, () => button.click()))
  await page.close()
  return durations
}
