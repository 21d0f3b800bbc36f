import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { test, visit } from './support/open'

async function compare(path: string, width?: number) {
  const opened = await visit(path, width)
  await opened.page.waitForSelector('.shell-main [aria-busy="false"]')
  return opened
}

describe.each([1440, 768, 320])('at %i px', (width) => {
  test('every goal stands beside England, the region, the neighbours and the middle', async () => {
    const { page, elsewhere, complaints } = await compare('#/compare?asAt=2026-11-24', width)
    expect(await page.locator('tr[id^="goal-"]').count()).toBe(22)
    if (width <= 768) await page.getByLabel('Compare with').selectOption({ label: 'England' })
    const england = (id: string) => page.locator(`[id="goal-${id}"] td:nth-of-type(2)`)
    await expect.poll(() => england('1').isVisible()).toBe(true)
    expect(await england('1').textContent()).toBe('−0.45+0.23✓ better■ no change✓ better move')
    expect(await england('9-primary').textContent()).toBe(
      '20.9%−1.2 points– similar▲ improving– similar movenot published: added up from recovered counts',
    )
    expect(await page.locator('[id="goal-11"]').textContent()).toContain('A count cannot be compared')
    expect(await page.locator('[id="goal-2.1.1"]').textContent()).toContain('✕ worse')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const cut = await page.locator('.compare-scroll').evaluate((all) => all.scrollWidth - all.clientWidth)
    if (width <= 768) expect(cut).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('one goal has its distribution, its place and its table', async () => {
    const { page, elsewhere, complaints } = await compare('#/compare/9-primary?asAt=2026-11-24', width)
    await page.getByRole('heading', { level: 2, name: 'Stockport: 60th of 152, second quartile' }).waitFor()
    const drawing = page.getByRole('img', { name: 'Persistent absence, SEN support, primary, 2024/25' })
    expect(await drawing.locator('.d-other').count()).toBe(141)
    expect(await drawing.locator('.d-neighbour').count()).toBe(10)
    expect(await drawing.locator('.d-name-ours').textContent()).toMatch(/^Stockport ?19\.7%$/)

    await page.getByText(/^Chance allows 2\dth to 9\d/).waitFor()
    const reader = page.getByLabel('Read an area')
    await reader.focus()
    expect(await reader.getAttribute('aria-valuetext')).toMatch(
      /^Stockport 19\.7%: 60th of 152, second quartile; chance allows \d+(st|nd|rd|th) to \d+(st|nd|rd|th)\.$/,
    )
    await page.keyboard.press('Home')
    expect(await reader.getAttribute('aria-valuetext')).toMatch(
      /^City of London 12\.2%: 1st of 152, top quartile;.* Stockport is 7\.5 points above\.$/,
    )
    expect(await drawing.locator('.chart-chosen').count()).toBe(1)
    const years = page.getByLabel('Read a period')
    await years.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await years.getAttribute('aria-valuetext')).toMatch(
      /^2023\/24: 23\.1%, 87th of 152, third quartile; chance allows \d+\w+ to \d+\w+\.$/,
    )

    await page.getByText('The chart as a table').click()
    expect(await page.locator('.compare-spread .twin tbody tr').count()).toBe(152)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('the order is in the address, and a goal’s name leads to its distribution', async () => {
  const { page } = await compare('#/compare?asAt=2026-11-24')
  const first = page.locator('tr[id^="goal-"]').first()
  const middle = page.getByRole('button', { name: 'National median' })
  await middle.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => first.getAttribute('id')).toBe('goal-2.1.1')
  expect(page.url()).toContain('sort=median')
  expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('National median')
  await page.reload()
  await first.waitFor()
  await expect.poll(() => first.getAttribute('id')).toBe('goal-2.1.1')
  await page.getByLabel('Theme').selectOption('Attendance')
  await expect.poll(() => page.locator('tr[id^="goal-"]').count()).toBe(10)
  await page.locator('[id="goal-10-secondary"] th a').click()
  await page.getByRole('heading', { level: 2, name: /^Stockport: 90th of 152/ }).waitFor()
  expect(page.url()).toContain('#/compare/10-secondary?asAt=2026-11-24')
})

test('goal, period, marks and a choice of areas live in the address', async () => {
  const { page } = await compare('#/compare/9-primary?asAt=2026-11-24')
  const address = (part: string) => expect.poll(() => page.url()).toContain(part)

  await page.getByLabel('Find an area').fill('Knowsley')
  await address('compare=E08000011')
  await expect.poll(() => page.locator('.d-marked').count()).toBeGreaterThan(0)
  await page.getByLabel('Find an area').fill('Atlantis')
  await page.getByRole('button', { name: 'Mark it' }).click()
  await page.getByText('No local authority with a figure is called “Atlantis”.').waitFor()

  const to = page.getByRole('slider', { name: 'To', exact: true })
  await to.focus()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('PageDown')
  await address('range=12.2..')
  const chosen = page.locator('.range-chosen tbody tr')
  await expect.poll(() => chosen.count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Choose none' }).click()
  await expect.poll(() => chosen.count()).toBe(0)

  const drawing = page.locator('.distribution-chart > svg')
  await drawing.scrollIntoViewIfNeeded()
  const box = await drawing.boundingBox()
  if (!box) throw new Error('The distribution is not drawn')
  await page.mouse.move(box.x + 80, box.y + 0.4 * box.height)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 0.55 * box.height, { steps: 4 })
  await page.mouse.up()
  await address('range=')
  await expect.poll(() => chosen.count()).toBeGreaterThan(5)
  const listed = await chosen.count()
  await page.reload()
  await chosen.first().waitFor()
  expect(await chosen.count()).toBe(listed)

  await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('2020/21')
  await page.getByRole('heading', { level: 2, name: /^Stockport: 144th of/ }).waitFor()
  await address('period=2020')
  await page.getByRole('combobox', { name: 'Goal', exact: true }).selectOption('Progress 8, SEN support')
  await page
    .getByRole('heading', { level: 2, name: 'Stockport: 24th of 152, top quartile; 2 share the rank' })
    .waitFor()
  await page.getByText(/Its 95% interval is −0\.42 to −0\.02/).waitFor()
  expect(page.url()).toContain('compare=E08000011')
  await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption({ label: 'Trafford' })
  await page.getByRole('heading', { level: 2, name: /^Trafford: \d+(st|nd|rd|th) of 152/ }).waitFor()
})

test('marks what stays among many tests, where the address asks for it', async () => {
  const { page } = await compare('#/compare?asAt=2026-11-24')
  await page
    .getByText(/^Of \d+ tests of figures and moves, \d+ are beyond chance one by one; chance/)
    .waitFor()
  const marked = page.locator('.is-better, .is-worse')
  const before = await marked.count()
  await page.getByLabel('Mark only what stays').click()
  await expect.poll(() => page.url()).toContain('fdr=10')
  await expect.poll(() => marked.count()).toBeLessThan(before)
  expect(await page.getByText('not kept').count()).toBeGreaterThan(0)
  await page.getByLabel('Mark only what stays').click()
  await expect.poll(() => marked.count()).toBe(before)
  expect(page.url()).not.toContain('fdr')
})

test('prints in grey without its controls', async () => {
  const { page } = await compare('#/compare?asAt=2026-11-24', 1047)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByLabel('Theme').isVisible()).toBe(false)
  const table = await page.locator('.compare-table').boundingBox()
  expect(table && table.x + table.width).toBeLessThanOrEqual(1047)
  // Words and shapes say it without colour.
  expect(await page.locator('.is-better').first().textContent()).toContain('✓ better')
})
