import { join } from 'node:path'
import { expect } from 'vitest'
import { expected } from '../fixtures/files/expected'
import { test, visit } from './support/open'

const folder = 'tests/fixtures/files'
const said = /([\d,]+) rows? read = ([\d,]+) used \+ ([\d,]+) skipped \+ ([\d,]+) rejected/

test('every damaged or unusual file gets its answer on screen, and none changes a figure', async () => {
  const { page, complaints, elsewhere } = await visit('#/')
  await page.waitForSelector('.goals[aria-busy="false"]')
  const before = await page.locator('main').textContent()
  const dialog = page.getByRole('dialog')
  const close = dialog.getByRole('button', { name: /^(Close|Leave it out|Cancel)$/ })
  const settled = dialog.locator('h2:not(:text("Reading"))')
  for (const [name, outcome] of Object.entries(expected)) {
    await page.getByLabel('Add a CSV').setInputFiles(join(folder, name))
    await settled.waitFor()
    const text = (await dialog.textContent()) ?? ''
    if ('refused' in outcome) {
      const mapped = text.includes('Say what the columns mean')
      expect(mapped || text.includes(outcome.refused), `${name}: ${text}`).toBe(true)
      if (mapped) await close.click()
    } else {
      const sum = said
        .exec(text)
        ?.slice(1)
        .map((n) => Number(n.replaceAll(',', '')))
      const { read, used, skipped = 0, rejected = 0 } = outcome
      expect(sum, `${name}: ${text}`).toEqual([read, used, skipped, rejected])
    }
    await close.click()
    await dialog.waitFor({ state: 'hidden' })
  }
  expect(await page.locator('main').textContent()).toBe(before)
  expect(complaints).toEqual([])
  expect(elsewhere).toEqual([])
}, 180_000)
