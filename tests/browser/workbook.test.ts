import { expect } from 'vitest'
import { workbook } from '../support/workbook'
import { test, visit } from './support/open'

const header = [
  'measure',
  'cohort',
  'phase',
  'area_code',
  'period',
  'value',
  'numerator',
  'denominator',
  'quality',
]

/** Large enough for the reader to unpack it in workers of its own, if it were let. */
function largeBook() {
  const rows = Array.from({ length: 9000 }, (_, i) => [
    'neet',
    'EHC plan',
    'all',
    'E08000007',
    `January ${1900 + (i % 100)}`,
    i < 100 ? i + 0.5 : `out of use ${i}`,
    null,
    null,
    'final',
  ])
  return workbook([
    { name: 'About', rows: [['Contact', 'the data team']] },
    { name: 'Figures', rows: [['NEET in Stockport'], [], header, ...rows] },
  ])
}

test('a workbook is read beside the page, with nothing the policy forbids', async () => {
  const { page, complaints, elsewhere } = await visit('#/')
  await page.waitForSelector('[aria-busy="false"]')
  const asked: string[] = []
  page.on('worker', (worker) => asked.push(worker.url()))
  await page.getByLabel('Add a CSV').setInputFiles({
    name: 'figures.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(largeBook()),
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('The sheet “Figures” was read; “About” was not.').waitFor()
  const text = await dialog.textContent()
  expect(text).toContain('9,000 rows read = 100 used + 0 skipped + 8,900 rejected.')
  expect(text).toContain('Row 104:')
  expect(asked.map((url) => new URL(url).protocol)).toEqual(['http:'])
  await dialog.getByRole('button', { name: 'Leave it out' }).click()
  expect(complaints).toEqual([])
  expect(elsewhere).toEqual([])
})
