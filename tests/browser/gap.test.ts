import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { findBarriers } from './support/axe'
import { test, visit } from './support/open'

const date = 'asAt=2026-11-24'

test('the gap says who moved it, is chosen by the address and read from the keyboard, without barriers', async () => {
  const { page, elsewhere, complaints } = await visit(`#/gap?from=2021/22&${date}`)
  await page.waitForSelector('.gap-body[aria-busy="false"]')
  const card = page.getByRole('region', { name: 'Progress 8, SEN support', exact: true })
  expect(await card.locator('.status').textContent()).toBe(
    '✓Narrowed, because the score for SEN support improved',
  )
  expect(await card.locator('.gap-words').first().textContent()).toBe(
    'The gap narrowed by 0.20 from 2021/22 to 2023/24: 0.28 because the score for SEN support improved, less 0.08 because that for pupils without SEN improved too. In 2023/24 the score is −0.22 for SEN support and 0.22 for pupils without SEN: a gap of 0.44.',
  )
  const drawing = card.getByRole('img', { name: 'The gap over time: Progress 8, SEN support, Stockport' })
  // Two runs of each line: nothing joins 2018/19 to 2021/22.
  expect(await drawing.locator('.g-group .g-line').count()).toBe(2)
  expect(await drawing.locator('.g-ours .g-dot').count()).toBe(7)

  const reader = card.getByLabel('Read a period')
  await reader.focus()
  await page.keyboard.press('End')
  expect(await reader.getAttribute('aria-valuetext')).toContain(
    '2023/24: Stockport, SEN support −0.22 · pupils without SEN 0.22 · gap 0.44 · England gap 0.55',
  )
  await page.keyboard.press('ArrowLeft')
  expect(await card.locator('.readout p').textContent()).toMatch(/^2022\/23: Stockport, SEN support −0\.51/)

  const parts = card.getByRole('region', { name: 'Where the change came from' })
  expect(await parts.locator('tbody tr').first().locator('td').allTextContents()).toEqual([
    '0.64',
    '0.44',
    '−0.20',
    '−0.28they improved',
    '+0.08they improved',
  ])
  expect(await parts.locator('tbody tr').last().textContent()).toMatch(/^Neighbours’ median 10 areas/)
  await card.getByText('The chart as a table').click()
  expect(await card.getByRole('region', { name: 'The chart as a table' }).locator('tbody tr').count()).toBe(7)

  const [file] = await Promise.all([page.waitForEvent('download'), card.getByText('Download CSV').click()])
  const [header, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(header).toBe('measure,cohort,phase,area,period,group,without_sen,gap,ratio,areas,note')
  expect(lines).toContain('Progress 8,SEN support,all,Stockport,2023/24,-0.22,0.22,0.44,,,')
  expect(lines).toContain('Progress 8,SEN support,all,England,2023/24,,,0.55,,,')
  expect(lines.filter((line) => line.includes('Neighbours’ median'))).toHaveLength(7)

  await page.getByLabel('Measure').selectOption({ label: 'Persistent absence' })
  await page.getByLabel('Phase').selectOption({ label: 'secondary' })
  await page.getByRole('heading', { name: 'Persistent absence, SEN support, secondary' }).waitFor()
  expect(page.url()).toContain('measure=persistent-absence')
  expect(page.url()).toContain('phase=secondary')
  await page.getByRole('link', { name: 'Key stage 2, expected standard, EHC plan' }).click()
  await page.getByRole('heading', { name: 'Key stage 2, expected standard, EHC plan' }).waitFor()

  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await page.waitForFunction(
      () => (document.querySelector('.gap-chart svg')?.clientWidth ?? 9999) <= window.innerWidth,
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
  }
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

test('an address that cannot be followed is said, and another area has its own gap', async () => {
  const { page } = await visit(`#/gap?area=E08000009&measure=weather&${date}`)
  await page.waitForSelector('.gap-body[aria-busy="false"]')
  expect(await page.getByRole('alert').textContent()).toBe(
    'There is no gap for the measure “weather”; the first there is stands here.',
  )
  expect(await page.locator('.gap-chart title').first().textContent()).toContain('Trafford')
})
