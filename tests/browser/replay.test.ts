import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { borrow, type Opened, open, test, visit } from './support/open'

const ready = '.goals[aria-busy="false"]'

const scorecard = async (path: string) => whenReady(await visit(path))

async function whenReady(opened: Opened) {
  await opened.page.waitForSelector(ready)
  return { ...opened, slider: opened.page.getByRole('slider', { name: 'Walk through time' }) }
}

describe('the walk through time', () => {
  test('goes from one release to the next by arrow keys, in one entry of the history', async () => {
    const { page, slider, elsewhere, complaints } = await whenReady(await visit('#/?asAt=2019-12-31'))
    const words = () => slider.getAttribute('aria-valuetext')
    expect(await words()).toBe('31 December 2019: calendar year 2019')
    const entries = await page.evaluate(() => history.length)
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/asAt=2019-10-10/)
    expect(await words()).toBe('10 October 2019: academic year 2018/19 published')
    expect(await page.getByLabel('As at').inputValue()).toBe('2019-10-10')
    await page.getByText('as at 10 October 2019').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/asAt=2020-01-31/)
    expect(await words()).toBe('31 January 2020: January 2020, the date of 1 goal')
    await page.keyboard.press('End')
    await expect.poll(() => page.url()).not.toContain('asAt')
    expect(await words()).toMatch(/: today$/)
    expect(await page.evaluate(() => history.length)).toBe(entries)
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('stands at any other date too, and one step leads on from there', async () => {
    const { page, slider } = await scorecard('#/')
    await page.getByLabel('As at').fill('2019-10-05')
    await page.waitForURL(/asAt=2019-10-05/)
    expect(await slider.getAttribute('aria-valuetext')).toBe('5 October 2019')
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/asAt=2019-07-31/)
  })

  test('keeps its place while the figures are read', async () => {
    const { page } = await open('#/')
    const header = async () => (await page.locator('.shell-header').boundingBox())?.height
    const slider = page.locator('.time-slider')
    await slider.waitFor({ state: 'attached' })
    const before = await header()
    await page.waitForSelector(ready)
    await slider.waitFor({ state: 'visible' })
    expect(await header()).toBe(before)
  })
})

describe('the second group', () => {
  test('has its own heading and clauses, and no two rows have the same name', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24')
    await page.getByRole('heading', { level: 2, name: 'Appendix 1: 17 goals' }).waitFor()
    const second = page.getByRole('region', { name: 'Further goals in the body of the document' })
    const row = second.getByRole('row', {
      name: /Overall absence, autumn and spring, EHC plan · by July 2021/,
    })
    expect(await row.locator('.goal-number').textContent()).toBe('4.3.3')
    expect(await row.textContent()).toContain('Not a fair test: met · 11.36%')
    await expect.poll(() => page.locator('[id^="goal-"]').count()).toBe(65)
    const names = await page
      .locator('[id^="goal-"] th a')
      .evaluateAll((links) => links.map((link) => link.textContent))
    expect(names).toHaveLength(65)
    expect(new Set(names).size).toBe(names.length)
  })

  test('is counted apart by the totals, which filter both groups', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24')
    const unfair = page.getByRole('button', { name: /^4 not a fair test .*\+\d+ in the body$/ })
    const further = Number(/\+(\d+)/.exec((await unfair.textContent()) ?? '')?.[1])
    await unfair.click()
    await expect.poll(() => page.locator('[id^="goal-"]').count()).toBe(4 + further)
    await page.getByRole('heading', { name: 'Appendix 1: 17 goals 4 shown' }).waitFor()
  })

  test('holds for another area only figures that no other row shows', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24&area=E08000009')
    const second = page.getByRole('region', { name: 'Further measures in the body of the document' })
    const names = await second
      .locator('[id^="goal-"] th a')
      .evaluateAll((links) => links.map((link) => link.textContent?.split(',')[0]))
    expect(new Set(names)).toEqual(new Set(['EHC plans within 20 weeks', 'Key stage 2', 'Overall absence']))
    expect(names).toHaveLength(5)
  })
})

test('a line says what came of the verdicts of April 2020, and opens into the goals', async () => {
  const { page } = await scorecard('#/?asAt=2020-04-01')
  const line = page.locator('.what-came')
  const said = (await line.locator('summary').textContent()) ?? ''
  expect(said).toMatch(/^What came of it: Of 16 goals and \d+ in the body .* could be judged on 1 April 2020/)
  expect(said).toContain('10 were never settled by a published figure')
  await line.locator('summary').click()
  expect(await line.getByRole('listitem').first().textContent()).toBe(
    'Progress 8, SEN support: getting further from target, about 1 in 10 by forecast; the 2019/20 figure was never published',
  )
  await page.getByLabel('As at').fill('2024-12-31')
  await line.waitFor({ state: 'detached' })
})

test('a kept forecast stays, says how it did, and can be removed', async () => {
  const { page, complaints } = await borrow('#/goal/1?asAt=2020-04-01')
  const card = page.getByRole('region', { name: 'Forecasts kept' })
  await card.getByRole('button', { name: 'Keep this forecast' }).click()
  await card.getByText('For 2019/20, as at 1 April 2020', { exact: true }).waitFor()
  await page.reload()
  await card.getByText('It can never be scored. Progress 8 was not published for 2019/20').waitFor()
  expect(await card.textContent()).toContain('about 1 in 10 to reach −0.20')
  expect(await card.getByRole('button', { name: 'This forecast is kept' }).count()).toBe(1)
  await card.getByRole('button', { name: /^Remove/ }).click()
  await page.reload()
  await card.getByText('None yet.').waitFor()
  expect(complaints).toEqual([])
})

test('nothing of it is a barrier or scrolls sideways at any width', async () => {
  const { page } = await scorecard('#/?asAt=2020-04-01')
  const look = async () => {
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 })
      const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
      await expect.poll(widest, { timeout: 5_000 }).toBeLessThanOrEqual(width)
      expect(await findBarriers(page)).toEqual([])
    }
  }
  await page.locator('.what-came summary').click()
  await page.locator('.quiet summary').click()
  await look()
  await page.locator('[id="goal-1"] th a').click()
  await page.getByRole('button', { name: 'Keep this forecast' }).click()
  const remove = page.getByRole('button', { name: /^Remove/ })
  await remove.waitFor()
  await look()
  await remove.click()
  await remove.waitFor({ state: 'detached' })
})
