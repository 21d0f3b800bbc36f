/** @import { Browser, Page } from 'playwright-core' */

const patience = 60_000

/** Milliseconds from navigation to a mark that the page sets itself. @param {Page} page @param {string} mark */
export async function timeToMark(page, mark, timeout = patience) {
  const found = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark, {
    timeout,
  })
  return Number(await found.jsonValue())
}

/** @param {Browser} browser @param {string} url @param {string[]} marks @returns {Promise<number[]>} */
async function openCold(browser, url, marks) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    const times = []
    for (const mark of marks) times.push(await timeToMark(page, mark))
    return times
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
  const bootAlone = async () => {
    const [booted = Number.NaN] = await openCold(browser, bare, ['select-1'])
    return booted
  }
  const scorecard = async () => {
    const marks = ['scorecard-figures', 'scorecard-compared']
    const [figures = Number.NaN, compared = Number.NaN] = await openCold(browser, app, marks)
    return { app: figures, compared }
  }
  const results = []
  for (let round = 0; round <= rounds; round++) {
    if (round % 2 === 0) {
      const first = await bootAlone()
      results.push({ bare: first, ...(await scorecard()) })
    } else {
      const first = await scorecard()
      results.push({ bare: await bootAlone(), ...first })
    }
  }
  return results.slice(1)
}
