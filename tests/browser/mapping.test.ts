import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { findBarriers } from './support/axe'
import { borrow, test } from './support/open'

const rows = (term: string) => `Local authority;School phase;Need;Term;Persistent absentees;Pupils;% PA
Stockport;Primary;SEN Support;${term};401;2011;19.9%
Stockport;Primary;EHCP;${term};110;401;27.4%
Stockport;Secondary;SEN Support;${term};611;1502;40.7%
Stockport;Secondary;EHCP;${term};*;402;*
`
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** What the first journey writes down, and another browser is given. */
let mapping: Buffer | undefined

test('an unknown file is described once; the next of its kind is known by itself', async () => {
  const { page, complaints } = await borrow('#/data')
  const dialog = page.getByRole('dialog')
  const choose = page.getByLabel('Add a CSV')
  await choose.setInputFiles(file('pa_autumn.csv', rows('Autumn 2025/26')))
  await dialog.getByRole('heading', { name: 'Say what the columns mean' }).waitFor()
  expect(await dialog.textContent()).toContain('guessed: all 4 cells are local authorities')
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Use this mapping' }).click()
  await dialog.getByText('Still open: what is counted').waitFor()
  await dialog.getByLabel('The measure is').selectOption({ label: 'Persistent absence, by term' })
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the mapping (JSON)' }).click()
  mapping = readFileSync(await (await saving).path())
  await dialog.getByRole('button', { name: 'Use this mapping' }).click()
  const all = dialog.getByText('4 rows read = 4 used')
  await all.waitFor()

  // Back from the review to the columns: what was said stands there, can be left, and can be changed.
  const back = dialog.getByRole('button', { name: 'Change what the columns mean' })
  await back.click()
  await dialog.getByText('Change what you said of this kind of file').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await all.waitFor()
  await back.click()
  await dialog.getByRole('heading', { name: 'Name of this kind of file' }).click()
  await dialog
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Persistent absence from our own system')
  await dialog.getByRole('button', { name: 'Use this mapping' }).click()
  await dialog
    .getByText('Read by what you said of its columns, “Persistent absence from our own system”.')
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  const described = page.getByRole('region', { name: 'Kinds of file you described' })
  expect(await described.textContent()).toContain('None yet.')
  await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await described.getByText('known by').waitFor()
  await described.getByRole('button', { name: 'Rename' }).click()
  await described.getByRole('textbox', { name: 'Name' }).fill('Persistent absence, termly')
  await described.getByRole('button', { name: 'Save name' }).click()
  await described.getByText('is called “Persistent absence, termly” now.').waitFor()

  await page.reload()
  await choose.setInputFiles(file('pa_spring.csv', rows('Spring 2025/26')))
  await all.waitFor()
  await dialog.getByText('Read by what you said of its columns, “Persistent absence, termly”.').waitFor()
  await dialog.getByRole('button', { name: 'Leave it out' }).click()

  expect(complaints).toEqual([])
}, 120_000)

test('a mapping that was written down makes its kind of file known elsewhere', async () => {
  if (!mapping) throw new Error('The journey before did not write a mapping down')
  const other = await borrow('#/data')
  await other.page.getByLabel('Load a mapping').setInputFiles({
    name: 'sent.json',
    mimeType: 'application/json',
    buffer: mapping,
  })
  await other.page.getByText('are known now').waitFor()
  await other.page.getByLabel('Load a mapping').setInputFiles('package.json')
  await other.page.getByText('This is not a mapping that can be used').waitFor()
  await other.page.getByLabel('Add a CSV').setInputFiles(file('pa.csv', rows('Autumn 2024/25')))
  await other.page.getByRole('dialog').getByText('4 rows read = 4 used').waitFor()
  expect(other.complaints).toEqual([])
})
