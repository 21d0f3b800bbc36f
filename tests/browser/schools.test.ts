import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { findBarriers } from './support/axe'
import { open, test, visit } from './support/open'

const secondary = 'Suspensions in Stockport’s secondary schools, 2016/17'

test.each([1440, 768, 320])(
  'at %i px the funnel fits, has no barrier and asks nothing elsewhere',
  async (width) => {
    const { page, elsewhere, complaints } = await visit('#/schools?school=3566905&limits=chance', width)
    await page.waitForSelector('.schools[aria-busy="false"] .schools-chart')
    await page.getByText('The chart as a table').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  },
)

test('the funnel of 2016/17 shows the published figures, is read by keys, and the switch takes outliers away', async () => {
  const { page } = await visit('#/schools')
  const card = page.getByRole('region', { name: secondary })
  const summary = card.locator('.schools-summary')
  expect(await summary.textContent()).toBe(
    '13 secondary schools: 2 between their 95% and 99.8% limits, too little to tell.',
  )
  expect(await card.textContent()).toContain('1,182 suspensions of 13,842 pupils, 8.54%')
  expect(await card.locator('.s-label').count()).toBe(0)
  expect(await page.locator('.many-tests').textContent()).toMatch(
    /^Of 13 tests of schools, 2 are beyond chance one by one; chance alone would raise about 0\.7\. None stays/,
  )
  const kept = page.getByRole('region', { name: 'Still outside among so many schools' })
  await page.getByLabel('Mark only what stays').click()
  await kept.waitFor()
  await page.getByLabel('Mark only what stays').click()
  await kept.waitFor({ state: 'detached' })

  await page.getByLabel('over-dispersion').click()
  await page.waitForFunction(() => location.hash.includes('limits=chance'))
  expect(await summary.textContent()).toBe(
    '13 secondary schools: 3 above their 99.8% limits, 4 below their 99.8% limits.',
  )
  const outliers = page.getByRole('region', { name: 'Outside the 99.8% limits' })
  expect(await outliers.getByRole('listitem').count()).toBe(7)
  expect(await outliers.textContent()).toContain(
    'Expected: 1,261 × 8.0439%, the rate of the other schools, = 101.43. Observed: 170 suspensions',
  )

  const reader = card.getByLabel('Read a school')
  await reader.focus()
  await page.keyboard.press('Home')
  expect(await reader.getAttribute('aria-valuetext')).toMatch(
    /^St Anne's .*: 4\.70%, 28 suspensions of 596 pupils/,
  )
  await page.keyboard.press('ArrowRight')
  expect(await card.locator('.readout p').textContent()).toMatch(
    /^Stockport Academy: 10\.51%, 74 suspensions of 704 pupils, 59\.4 expected · own 95% limits 6\.43% to 10\.87%, 99\.8% limits 5\.45% to 12\.39% · within the 95% limits\.$/,
  )

  const [file] = await Promise.all([page.waitForEvent('download'), card.getByText('Save as CSV').click()])
  const csv = await readFile(await file.path(), 'utf8')
  expect(file.suggestedFilename()).toBe('schools-suspensions-all-pupils-secondary-2016-17.csv')
  expect(csv).toContain(
    '3566905,Stockport Academy,secondary,2016/17,suspensions,All pupils,10.511364,704,74,59.37',
  )
})

test('suppressed schools are listed and not drawn, and other kinds of chart have their place', async () => {
  const { page } = await visit('#/schools?phase=primary')
  const apart = page.getByRole('region', { name: 'Not in the chart' })
  expect(await apart.textContent()).toContain(
    'Suppressed: so few pupils that the figure is not published (24)',
  )
  expect(await page.locator('.schools-chart .s-within').count()).toBeLessThan(62)

  await page.getByLabel('Measure').selectOption('progress-8')
  await page.getByLabel('Kind of school').selectOption('secondary')
  const progress = page.getByRole('region', { name: 'Progress 8 of Stockport’s secondary schools, 2018/19' })
  expect(await progress.locator('.s-whisker').count()).toBe(13)
  await page.getByLabel('Measure').selectOption('attendance')
  const attendance = page.getByRole('region', {
    name: 'Attendance of Stockport’s secondary schools, 2018/19',
  })
  expect(await attendance.locator('.s-line-outer').count()).toBe(0)
  expect(await attendance.textContent()).toContain('Sessions of one child are not independent')
})

test('one school’s years follow its choice, and the engine holds schools only once the page asks', async () => {
  const { page } = await open('#/')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('school_figure')) asked.push(request.url())
  })
  await page.waitForSelector('[aria-busy="false"]')
  expect(asked).toEqual([])
  await page.getByRole('link', { name: 'Schools' }).click()
  await page.getByRole('combobox', { name: /^School$/ }).selectOption('3566905')
  const years = page.getByRole('region', { name: 'Suspensions at Stockport Academy, year by year' })
  expect(await years.getByRole('listitem').count()).toBe(0)
  await years.getByText('The years in words').click()
  expect(await years.getByRole('listitem').first().textContent()).toMatch(
    /^2007\/08: Stockport Academy: 10\.99%/,
  )
  expect(asked).toHaveLength(1)
})
