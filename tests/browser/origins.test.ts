import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { test, visit } from './support/open'

const question = 'Where every number comes from'

/** The cell of a shipped file, as a spreadsheet counts rows. */
function cellIn(file: string, row: number, column: string) {
  const lines = Papa.parse<string[]>(readFileSync(`datasets/published/${file}`, 'utf8')).data
  return lines[row - 1]?.[lines[0]?.indexOf(column) ?? -1]
}

test('a figure of the scorecard leads in two steps to its cell in the file', async () => {
  const { page, complaints } = await visit('#/?asAt=2026-11-24')
  await page.waitForSelector('.goals[aria-busy="false"]')
  expect(await page.locator('[id="goal-9-primary"] strong').textContent()).toBe('19.7%')
  await page.locator('[id="goal-9-primary"] th a').click()
  await page.getByText(question).click()
  const ours = page.getByRole('region', { name: question }).locator('tbody').first()
  const line = ours.locator('tr', { hasText: '2024/25' })
  expect(await line.locator('td').nth(0).textContent()).toMatch(/^19\.67\d*%$/)
  const [raw = '', row = '', column = ''] = (await line.locator('td').allTextContents()).slice(2, 5)
  const file = 'absence_by_sen_201819_202425.csv'
  expect(await ours.textContent()).toContain(`${file}Pupil absence in schools, full year, by SEN provision`)
  expect(column).toBe('enrolments_pa_10_exact_percent')
  expect(raw).toMatch(/^19\.67/)
  expect(cellIn(file, Number(row.replace(',', '')), column)).toBe(raw)
  await ours.getByRole('link', { name: /^Pupil absence in schools/ }).click()
  await page.locator('#absence-by-sen[open]').getByRole('heading', { name: 'What it gives' }).waitFor()
  expect(complaints).toEqual([])
})

test('every figure can be downloaded with its origin, and each cell is what the file holds', async () => {
  const { page } = await visit('#/goal/3?asAt=2026-11-24&compare=england,median,neighbours,E08000009')
  await page.getByText(question).click()
  const region = page.getByRole('region', { name: question })
  await region.getByText('median, worked out from 10 areas').first().waitFor()
  await region.getByText('exclusions_by_sen_201920_202425.csv').nth(3).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download origins as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('origins-3.csv')
  const { data } = Papa.parse<Record<string, string>>(await text(await download.createReadStream()), {
    header: true,
    skipEmptyLines: true,
  })
  const areas = new Set(data.map(({ area }) => area))
  expect([...areas]).toEqual(['Stockport', 'England', 'Neighbours’ median', 'National median', 'Trafford'])
  const cells = data.filter(({ file = '', row }) => row && !file.startsWith('datasets/'))
  expect(cells.length).toBeGreaterThan(40)
  for (const { file = '', row, column = '', printed_as: printed } of cells)
    expect(Number(cellIn(file, Number(row), column)), `${file}, row ${row}`).toBe(Number(printed))
})

describe.each([1440, 768, 320])('at %i px', (width) => {
  test('the origins have no barrier and no sideways scrolling of the page', async () => {
    const { page } = await visit('#/goal/9-primary', width)
    await page.getByText(question).click()
    await page.getByText('median, worked out from').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
    await page.getByText(question).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(question)
  })
})
