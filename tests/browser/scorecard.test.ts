import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { test, visit } from './support/open'

const ready = '.goals[aria-busy="false"]'

async function scorecard(path = '#/') {
  const opened = await visit(path)
  await opened.page.waitForSelector(ready)
  return opened
}

describe('the scorecard', () => {
  test('shows Stockport’s 17 goals and the 48 of the document’s body against what happened', async () => {
    const { page, elsewhere, complaints } = await scorecard('#/?asAt=2026-11-24')
    expect(await page.locator('.goals').first().locator('tr[id^="goal-"]').count()).toBe(17)
    await expect.poll(() => page.locator('tr[id^="goal-"]').count()).toBe(65)
    await page.getByText('35 without a published figure').waitFor()
    const now = await page
      .locator('.goals')
      .first()
      .locator('tr[id^="goal-"] td:nth-of-type(5) strong')
      .allTextContents()
    expect(now).toEqual([
      '−0.22',
      '−1.17',
      '26.18%',
      '21.81%',
      '0.66%',
      '0.14%',
      '93.3%',
      '84.6%',
      '91.3%',
      '82.4%',
      '19.7%',
      '39.0%',
      '27.6%',
      '40.5%',
      '32 or more',
    ])
    const row = async (id: string) =>
      (await page.locator(`[id="goal-${id}"]`).textContent())?.replace(/\s+/g, ' ')
    expect(await row('3')).toMatch(
      /15\.18%.*14\.76%.*◐Not a fair test: met · 10\.92%.*11\.42 percentage points above target.*worsening.*Median 26\.97%/,
    )
    expect(await row('5')).toContain('Not a fair test: missed · 0.41%')
    expect(await row('11')).toContain('Missed · 56')
    expect(await row('12')).toMatch(/No figure published.*Ages 18–64: 90\.7% \(2020-21\)/)
    expect(await row('1')).toContain('England −0.45')
    expect(await row('6')).toContain('Not a fair test: met · 0.12%')
    expect(await row('4.3.3-2021-sen-support')).toMatch(
      /in line with England.*Not a fair test: missed · 5\.98%/,
    )
    expect(await row('4.3.3-2021-ehc-plan')).toMatch(/in line with England.*Not a fair test: met · 11\.36%/)
    expect(await row('4.3.1-ks2-ehc-plan')).toContain('No outturn published')
    expect(await row('2.1.1')).toMatch(/7\.8%.*worsening since 2023, within chance/)

    await page.getByText(/^Of \d+ tests of verdicts and latest changes, \d+ are beyond chance/).waitFor()
    await page.getByLabel('Mark only what stays').click()
    await expect.poll(() => row('1')).toContain('not significant among so many tests')
    expect(page.url()).toContain('fdr=10')
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('goes back to April 2020 by its address, and keeps it over a reload', async () => {
    const { page } = await scorecard('#/?area=E08000007&asAt=2020-04-01')
    const words = () => page.locator('tr[id^="goal-"] td:nth-of-type(4) .status').allTextContents()
    await page
      .getByText('Of 16 goals and 18 in the body of the document then still ahead, 10 could be judged')
      .waitFor()
    const expected = [
      'Getting further from target',
      'On track',
      'Too early',
      'Too early',
      'Too early',
      'Too early',
      'Behind, within rounding',
      'On track',
      'Getting further from target',
      'On track',
      'Getting further from target',
      'Already beyond the goal',
      'Already beyond the goal',
      'On track',
    ]
    const plain = (texts: string[]) => texts.slice(0, 14).map((text) => text.replace(/^[^A-Z]+/, ''))
    expect(plain(await words()).map((text) => text.replace(', within rounding', ''))).toEqual(
      expected.map((text) => text.replace(', within rounding', '')),
    )
    expect(plain(await words())[6]).toBe('Behind, within rounding')
    await page.reload()
    await page.waitForSelector(ready)
    expect(page.url()).toContain('asAt=2020-04-01')
    expect(await page.getByLabel('As at').inputValue()).toBe('2020-04-01')
  })

  test('filters by its totals from the keyboard, in the address, and back again', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24')
    const missed = page.getByRole('button', { name: '1 missed' })
    await missed.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('tbody tr[id^="goal-"]').count()).toBe(1)
    expect(page.url()).toContain('show=missed')
    expect(await missed.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('tbody tr[id^="goal-"]').count()).toBe(65)
  })

  test('leads to a goal and back with area and date kept', async () => {
    const { page } = await scorecard('#/?asAt=2019-12-31')
    await page.locator('[id="goal-9-primary"] th a').click()
    await page.getByRole('heading', { level: 1, name: 'Persistent absence, SEN support, primary' }).waitFor()
    expect(page.url()).toContain('#/goal/9-primary?asAt=2019-12-31')
    expect(await page.title()).toBe('Persistent absence, SEN support, primary · Outcomes framework')
    await page.goBack()
    await page.waitForSelector(ready)
    expect(page.url()).toContain('#/?asAt=2019-12-31')
  })

  test('shows another authority without Stockport’s goals and verdicts', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24')
    await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption({ label: 'Trafford' })
    await page.getByText('the same 22 measures, without goals and verdicts').waitFor()
    await expect
      .poll(async () => page.locator('[id="goal-9-primary"] td').allTextContents())
      .toEqual([
        expect.any(String),
        '15.1%2024/25, published March 2026',
        '▲ improving since 2023/24, within chance',
        '4th of 1522024/25',
        expect.stringContaining('Median 20.4%'),
      ])
    const text = (await page.locator('table.goals').allTextContents()).join(' ')
    expect(text).not.toMatch(/Met|Missed|above target|below target|14\.3%/)
    expect(page.url()).toContain('area=E08000009')
  })

  test('a verdict leads to how it was reached', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24')
    const link = page.getByRole('link', { name: 'Not a fair test: missed · 0.41% : how do we know?' })
    await link.focus()
    await page.keyboard.press('Enter')
    const how = page.locator('#how[open]')
    await how.waitFor()
    const text = (await how.textContent())?.replace(/\s+/g, ' ')
    expect(text).toContain('Interval around the figure of 2019/20 (Byar)')
    expect(text).toContain('19(1 − 1/(9 × 19) − 1.96/(3√19))³')
    expect(text).toContain('exclusions_by_sen_201920_202425.csv')
    expect(text).toContain('What this series can carry')
    expect(await findBarriers(page)).toEqual([])
  })

  test('downloads scorecard.csv', async () => {
    const { page } = await scorecard('#/?asAt=2026-11-24')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('scorecard.csv')
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n')
    expect(lines).toHaveLength(66)
    expect(lines[1]).toContain('1,,Progress 8,SEN support,all,-0.27')
    expect(lines[1]).toContain('-0.45,152,24,-0.45,2023/24')
    expect(lines.join(' ')).toContain('a change this small cannot be told from chance')
  })

  test('says what in an address it does not understand', async () => {
    const { page } = await scorecard('#/?area=E99&asAt=tomorrow')
    const alerts = await page.getByRole('alert').allTextContents()
    expect(alerts.join(' ')).toMatch(/“E99” is not the code.*“tomorrow” is not a date/)
    await expect.poll(() => page.locator('tbody tr[id^="goal-"]').count()).toBe(65)
  })
})

test.each(['#/', '#/?area=E08000009', '#/goal/9-primary', '#/goal/11', '#/goal/12'])(
  '%s has no barrier and no sideways scrolling at any width',
  async (path) => {
    const { page } = await visit(path, 1440)
    await page.waitForSelector('[aria-busy="false"]')
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 })
      const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
      await expect.poll(widest, { timeout: 5_000 }).toBeLessThanOrEqual(width)
      expect(await findBarriers(page)).toEqual([])
    }
  },
)

test('in the dark, contrast holds as well', async () => {
  for (const path of ['#/', '#/goal/3']) {
    const { page } = await visit(path)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForSelector('[aria-busy="false"]')
    expect(await findBarriers(page)).toEqual([])
  }
})
