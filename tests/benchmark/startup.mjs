/** @import { Browser, Page } from 'playwright-core' */

const patience = 60_000

/** Milliseconds from navigation to a mark that the page sets itself. @param {Page} page @param {string} mark */
export async function timeToMark(page, mark) {
  const found = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark, {
    timeout: patience,
  })
  return Number(await found.jsonValue())
}

/** @param {Browser} browser @param {string} url @param {string} mark */
async function openCold(browser, url, mark) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    return await timeToMark(page, mark)
  } finally {
    await context.close()
  }
}

/**
 * Opens the bare page and the scorecard in turn, each time in a new context with an empty cache,
 * and changes which goes first from round to round. The first round only warms the browser up.
 * @param {Browser} browser
 * @param {{ app: string, bare: string }} sites
 * @param {number} rounds
 */
export async function measureStartup(browser, { app, bare }, rounds) {
  const bootAlone = () => openCold(browser, bare, 'select-1')
  const scorecard = () => openCold(browser, app, 'scorecard-figures')
  const results = []
  for (let round = 0; round <= rounds; round++) {
    if (round % 2 === 0) {
      const first = await bootAlone()
      results.push({ bare: first, app: await scorecard() })
    } else {
      const first = await scorecard()
      results.push({ bare: await bootAlone(), app: first })
    }
  }
  return results.slice(1)
}
