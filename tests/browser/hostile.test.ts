import type { Dialog } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { borrow, test, visit } from './support/open'

const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality,source'
const good = 'neet,EHC plan,all,E08000007,January 2026,30,,,final'
const csv = (name: string, text: string | Uint8Array) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>'
const sql = `x"); DROP TABLE observation; --`
const formula = `=cmd|' /C calc'!A0`

test.each([
  ['markup in cells and name', csv(`${markup}.csv`, `${header}\n${good},"${markup}"\n`), 'added'],
  [
    'markup where an area should be',
    csv('a.csv', `${header}\n${good.replace('E08000007', markup)},\n`),
    'shown',
  ],
  ['SQL in a column name', csv('b.csv', `${header},"${sql.replaceAll('"', '""')}"\n${good},,1\n`), 'added'],
  [
    'SQL in a cell',
    csv('c.csv', `${header}\n${good.replace('final', `"${sql.replaceAll('"', '""')}"`)},\n`),
    'shown',
  ],
  ['a formula in a cell', csv('d.csv', `${header}\n${good.replace('30', `"${formula}"`)},\n`), 'shown'],
  ['a cell of a megabyte', csv('e.csv', `${header}\n${good},${'x'.repeat(1_000_000)}\n`), 'answered'],
  [
    '5,000 columns',
    csv(
      'f.csv',
      [0, 1]
        .map((row) => Array.from({ length: 5000 }, (_, i) => `${row ? 1 : `c${i}`}`).join(','))
        .join('\n'),
    ),
    'refused',
  ],
  ['bytes of zero', csv('g.csv', `${header}\n${good},a\0b\n`), 'answered'],
])('%s is text and nothing else', async (_, file, outcome) => {
  const { page, elsewhere, complaints } = await (outcome === 'added' ? borrow('#/') : visit('#/'))
  await page.waitForSelector('.goals[aria-busy="false"]')
  const alerts: string[] = []
  const note = (alert: Dialog) => {
    alerts.push(alert.message())
    void alert.dismiss()
  }
  page.on('dialog', note)
  onTestFinished(() => void page.off('dialog', note))
  const before = await page.locator('main').textContent()
  await page.getByLabel('Add a CSV').setInputFiles(file)
  const dialog = page.getByRole('dialog')
  const close = dialog.getByRole('button', { name: /^(Close|Leave it out)$/ })
  await close.waitFor()
  const add = dialog.getByRole('button', { name: 'Add to the dashboard' })
  if (outcome === 'refused') expect(await dialog.textContent()).toContain('Nothing was changed.')
  if (outcome === 'shown') expect(await dialog.textContent()).toContain('Row 2:')
  if (outcome === 'added') {
    await add.click()
    await dialog.getByRole('heading', { name: 'Added' }).waitFor()
  }
  expect(await page.locator('dialog img, dialog script').count()).toBe(0)
  await close.click()
  if (outcome !== 'added') expect(await page.locator('main').textContent()).toBe(before)
  expect(await page.locator('.goals strong').count()).toBeGreaterThan(10)
  expect(alerts).toEqual([])
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})
