import { buffer } from 'node:stream/consumers'
import { describe, expect } from 'vitest'
import { peopleRecipes } from '../../src/intake/people/recipes'
import { recipes } from '../../src/intake/recipes'
import { findBarriers } from './support/axe'
import { test, visit } from './support/open'

async function kinds(path = '#/kinds', width?: number) {
  const opened = await visit(path, width)
  await opened.page
    .getByText(/[1-9] files? taken in/)
    .first()
    .waitFor()
  return opened
}

describe('the kinds of file', () => {
  test('are found by a column, a measure or a file that was taken in', async () => {
    const { page } = await kinds()
    const titles = () => page.locator('.kind h2').allTextContents()
    // And the pupil list, which no recipe of its own stands for.
    expect(await titles()).toHaveLength(recipes.length + peopleRecipes.length + 1)
    const filter = page.getByLabel('Filter')
    await filter.fill('fixed_excl_rate')
    await expect
      .poll(titles)
      .toEqual([
        'Suspensions and permanent exclusions, by SEN provision',
        'Suspensions and permanent exclusions, by SEN provision (table tool or API)',
        'Permanent and fixed period exclusions in England, by characteristic',
        'Permanent and fixed period exclusions, by local authority',
        'Permanent and fixed period exclusions, by school',
      ])
    await filter.fill('neet_not_known_2025')
    await expect.poll(titles).toEqual(['NEET and participation of 16 and 17 year olds'])
    await filter.fill('unheard of')
    await page.getByText('No kind of file has all these words').waitFor()
  })

  test('one opens by its address, with columns, symbols, reasons and files', async () => {
    const { page, complaints, elsewhere } = await kinds('#/kinds#exclusions-by-characteristic')
    const open = page.locator('.kind[open]')
    expect(await open.count()).toBe(1)
    const text = (await open.textContent())?.replace(/\s+/g, ' ') ?? ''
    expect(text).toContain('Recipe exclusions-by-characteristic, version 2.')
    expect(text).toContain('suppressed (hidden by the publisher')
    expect(text).toContain('SEN provision was not recorded. By characteristic.')
    expect(text).toContain('exclusions_by_characteristic_england_201112_201617.csv')
    await expect.poll(() => open.evaluate((one) => Math.abs(one.getBoundingClientRect().top) < 5)).toBe(true)
    await open.getByRole('link', { name: /^3: Suspensions/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Suspensions, SEN support' }).waitFor()
    expect(complaints).toEqual([])
    expect(elsewhere).toEqual([])
  })

  test('an address that names none says so', async () => {
    const { page } = await kinds('#/kinds#horoscopes')
    expect(await page.getByRole('alert').textContent()).toContain('There is no kind of file “horoscopes”')
  })
})

test('the template with the goals, downloaded and dropped, is known', async () => {
  const { page } = await kinds()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download template-goals.csv' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('template-goals.csv')
  await page.getByLabel('Add a CSV').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: await buffer(await file.createReadStream()),
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('42 rows read = 42 used + 0 skipped + 0 rejected.').waitFor()
  await dialog.getByRole('button', { name: 'Leave it out' }).click()
})

describe.each([1440, 768, 320])('at %i px', (width) => {
  test('has no barrier and no sideways scrolling', async () => {
    const { page } = await kinds('#/kinds', width)
    const openAll = (selector: string) =>
      page.locator(selector).evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
    await openAll(
      '.kinds-card details, #absence-by-sen, #ascof-outcome-rows, #session-marks, #session-marks details, #pupil-list',
    )
    expect(await findBarriers(page)).toEqual([])
    await openAll('details')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
