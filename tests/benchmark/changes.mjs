/** @import { Browser, Locator, Page } from 'playwright-core' */
import { timeRepaint, watchRepaints } from './repaint.mjs'
import { timeToMark } from './startup.mjs'

const counts = { scorecard: 15, compare: 30, goal: 25, period: 15, comparator: 15, area: 20, early: 10 }
const moves = 60

/** So many of a list, evenly spread over it; one after the other again where it is shorter. @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
const spread = (list, count) => {
  const step = Math.max(1, list.length / count)
  return Array.from({ length: count }, (_, at) => list[Math.floor(at * step) % list.length]).flatMap(
    (one) => one ?? [],
  )
}

/** What a select offers beside what it shows. @param {Locator} select */
const offered = (select) =>
  select.evaluate((element) =>
    element instanceof HTMLSelectElement
      ? [...element.options].filter(({ selected }) => !selected).map(({ value }) => value)
      : [],
  )

/**
 * Chooses so many options, one after the other.
 * @param {Page} page
 * @param {string} label of the select
 * @param {number} count
 */
async function chooseEach(page, label, count) {
  const select = page.getByRole('combobox', { name: label, exact: true })
  const values = await offered(select)
  if (values.length === 0) throw new Error(`“${label}” has nothing to choose`)
  const durations = []
  for (const value of spread(values, count))
    durations.push(await timeRepaint(page, () => select.selectOption(value)))
  return durations
}

/** Marks so many areas, each in the place of the one before. @param {Page} page @param {number} count */
async function markEach(page, count) {
  const search = page.getByLabel('Find an area')
  const names = await page
    .locator('datalist option')
    .evaluateAll((options) => options.flatMap((option) => option.getAttribute('value') ?? []))
  const durations = []
  for (const name of spread(names, count)) {
    durations.push(await timeRepaint(page, () => search.fill(name)))
    await timeRepaint(page, () => search.fill('no area'))
    await timeRepaint(page, () => search.fill(''))
  }
  return durations
}

/**
 * Opens a page of the app in a tab of its own, with every area to choose.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} mark that its figures are there
 * @param {'input' | 'pointermove'} event to measure from
 */
async function open(browser, url, mark, event) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await timeToMark(page, mark)
  await page.waitForFunction(() => document.querySelectorAll('header select option').length > 100)
  await watchRepaints(page, event)
  return page
}

/**
 * Changes area, goal, period and marked area, each many times, once every area is read; and, `early`, some areas at once
 * after the page was opened.
 * @param {Browser} browser
 * @param {string} app the scorecard's address
 */
export async function measureChanges(browser, app) {
  const scorecard = await open(browser, app, 'scorecard-compared', 'input')
  const ofScorecard = await chooseEach(scorecard, 'Area', counts.scorecard)
  await scorecard.close()
  const early = await open(browser, `${app}compare`, 'compared', 'input')
  const earlyOfCompare = await chooseEach(early, 'Area', counts.early)
  await early.close()
  const compare = await open(browser, `${app}compare`, 'read-ahead', 'input')
  const ofCompare = await chooseEach(compare, 'Area', counts.compare)
  await compare.close()
  const one = await open(browser, `${app}compare/9-primary`, 'read-ahead', 'input')
  const ofGoal = {
    period: await chooseEach(one, 'Period', counts.period),
    comparator: await markEach(one, counts.comparator),
    goal: await chooseEach(one, 'Goal', counts.goal),
    area: await chooseEach(one, 'Area', counts.area),
  }
  await one.close()
  return {
    loaded: [
      { kind: 'Scorecard: area', durations: ofScorecard },
      { kind: 'Compare, all goals: area', durations: ofCompare },
      { kind: 'Compare, one goal: area', durations: ofGoal.area },
      { kind: 'Compare, one goal: goal', durations: ofGoal.goal },
      { kind: 'Compare, one goal: period', durations: ofGoal.period },
      { kind: 'Compare, one goal: area marked', durations: ofGoal.comparator },
    ],
    early: [{ kind: 'Compare, all goals: area, while others are read', durations: earlyOfCompare }],
  }
}

/**
 * Moves the pointer over the distribution of all local authorities, from one to another: milliseconds that the page's
 * thread worked for each move (script, style, layout, painting).
 * @param {Browser} browser
 * @param {string} app the scorecard's address
 */
export async function measureHovering(browser, app) {
  const page = await open(browser, `${app}compare/9-primary`, 'compared-goal', 'pointermove')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const chart = page.locator('.compare-spread svg').first()
  await chart.scrollIntoViewIfNeeded()
  const box = await chart.boundingBox()
  if (!box) throw new Error('The distribution is not drawn')
  const work = []
  for (let at = 0; at < moves; at++) {
    const [x, y] = [
      box.x + box.width * (0.3 + (0.3 * (at % 7)) / 7),
      box.y + (box.height * (at + 1)) / (moves + 2),
    ]
    const before = await worked()
    await page.mouse.move(x, y)
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
    work.push((await worked()) - before)
  }
  await page.close()
  return work
}
