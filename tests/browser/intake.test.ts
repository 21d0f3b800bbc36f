import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { reportColumns } from '../../src/intake/report/reportLine'
import { findBarriers } from './support/axe'
import { borrow, type Opened, test, visit } from './support/open'

const spring = 'tests/fixtures/pupil_attendance_by_sen_202223_spring.csv'
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
})

/** On the shared page, for files that are not added. */
const onTheWay = async (path: string) => whenReady(await visit(path))
const ready = async (path: string) => whenReady(await borrow(path))

async function whenReady(opened: Opened) {
  await opened.page.waitForSelector('[aria-busy="false"]')
  return { ...opened, choose: opened.page.getByLabel('Add a CSV'), dialog: opened.page.getByRole('dialog') }
}

describe('a new extract', () => {
  test('adds the termly points of spring 2022/23, on yes and not before', async () => {
    const { page, choose, dialog, complaints, elsewhere } = await ready('#/goal/9-primary')
    const termly = page.getByRole('region', { name: 'Persistent absence, by term' })
    expect(await termly.count()).toBe(0)
    await choose.setInputFiles(spring)
    const add = dialog.getByRole('button', { name: 'Add to the dashboard' })
    await add.waitFor()
    const preview = await dialog.textContent()
    expect(preview).toContain('new figures')
    expect(preview).toContain('2022/23 spring')
    const counts = /([\d,]+) rows read = ([\d,]+) used \+ ([\d,]+) skipped \+ ([\d,]+) rejected/.exec(
      preview ?? '',
    )
    const [read = 0, used = 0, skipped = 0, rejected = 0] = (counts ?? [])
      .slice(1)
      .map((n) => Number(n.replace(',', '')))
    expect(read).toBeGreaterThan(0)
    expect(used + skipped + rejected).toBe(read)
    expect(await findBarriers(page)).toEqual([])
    expect(await termly.count()).toBe(0)
    await add.click()
    await dialog.getByRole('heading', { name: 'Added' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await termly.waitFor()
    expect(await termly.textContent()).toContain('2022/23 spring')
    expect(complaints).toEqual([])
    expect(elsewhere).toEqual([])
  })

  test('can be left out from the keyboard, and then changes nothing', async () => {
    const { page, choose, dialog } = await onTheWay('#/goal/9-primary')
    const before = await page.locator('main').textContent()
    await choose.setInputFiles(spring)
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.locator('main').textContent()).toBe(before)
  })

  test('is taken where it is dropped, on any page', async () => {
    const { page, dialog } = await onTheWay('#/')
    const text = readFileSync(spring, 'utf8')
    await page.evaluate((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'spring.csv', { type: 'text/csv' }))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
        )
    }, text)
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).waitFor()
    await dialog.getByRole('button', { name: 'Leave it out' }).click()
  })

  test('already there, byte for byte, is said to be there', async () => {
    const { page, choose, dialog } = await onTheWay('#/goal/12')
    await page.getByText('Ages 18–64').first().waitFor()
    await choose.setInputFiles('datasets/published/lait_send_long.csv')
    await dialog.getByText('This file is already loaded').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('in the app’s own template gives goal 12 its like-for-like figure, and a later one revises it', async () => {
    const { page, choose, dialog } = await ready('#/goal/12?asAt=2026-11-24')
    await page.getByRole('heading', { name: 'No figure is published' }).waitFor()
    const local = [
      'measure,cohort,phase,area_code,period,value,numerator,denominator,quality',
      'settled-accommodation,Adults 18-25 with a learning disability,all,E08000007,2019-20,91.2,,,provisional',
    ]
    await choose.setInputFiles(file('local.csv', local.join('\n')))
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('heading', { name: /Met at the date/ }).waitFor()
    expect(await page.getByRole('region', { name: 'Revised figures' }).count()).toBe(0)

    const final = local.map((line) => line.replace('91.2,,,provisional', '89.4,,,final'))
    await choose.setInputFiles(file('final.csv', final.join('\n')))
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    const revised = page.getByRole('region', { name: 'Revised figures' })
    await revised.waitFor()
    expect(await revised.textContent()).toMatch(
      /2019-20: 89\.4%, before 91\.2%\. Revised by final\.csv, added on .*; local\.csv printed it before\./,
    )
  })
})

describe('a file that is not an extract', () => {
  const random = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)
  test.each([
    ['a random binary file', file('random.csv', random), 'This is not a text file'],
    ['an empty file', file('empty.csv', ''), 'The file is empty'],
    [
      'a header without rows',
      file('header.csv', 'measure,cohort,phase,area_code,period,value\n'),
      'The file has column names but no rows',
    ],
    [
      'a web page',
      file('page.csv', '<!doctype html><html><head><title>Sign in</title></head><body>x</body></html>'),
      'This is a web page, not a CSV file',
    ],
    [
      'the beginning of a workbook',
      file('book.csv', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0])),
      'The workbook cannot be read',
    ],
  ])('%s gets its own reason and changes nothing', async (_, wrong, title) => {
    const { page, choose, dialog } = await onTheWay('#/goal/9-primary')
    const before = await page.locator('main').textContent()
    await choose.setInputFiles(wrong)
    await dialog.getByText('Nothing was changed.').waitFor()
    expect(await dialog.getByRole('heading').textContent()).toBe(title)
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('main').textContent()).toBe(before)
  })
})

test('an unknown table says which kinds are known, and leaving it changes nothing', async () => {
  const { page, choose, dialog } = await onTheWay('#/goal/9-primary')
  const before = await page.locator('main').textContent()
  await choose.setInputFiles(file('unknown.csv', 'colour,size\nred,3\nblue,4\n'))
  await dialog.getByRole('heading', { name: 'Say what the columns mean' }).waitFor()
  await dialog.getByText(/Its columns match none of the \d+ kinds of file/).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('heading', { name: 'This kind of file is not known' }).waitFor()
  await dialog.getByText('Nothing was changed.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(await page.locator('main').textContent()).toBe(before)
})

test('the text of a file is text, never markup', async () => {
  const { choose, dialog, complaints, page } = await onTheWay('#/')
  const bad = '<img src=x onerror=alert(1)>'
  await choose.setInputFiles(
    file(
      `${bad}.csv`,
      `measure,cohort,phase,area_code,period,value,numerator,denominator,quality\nneet,EHC plan,all,"${bad}",January 2019,1,,,final\n`,
    ),
  )
  await dialog.getByText('Row 2:').first().waitFor()
  expect(await dialog.textContent()).toContain(bad)
  expect(await page.locator('dialog img').count()).toBe(0)
  await dialog.getByRole('button', { name: /^(Close|Leave it out)$/ }).click()
  expect(complaints).toEqual([])
})

test('a large file shows how far it is, can be cancelled at once, and then changes nothing', async () => {
  const { page, choose, dialog, complaints } = await onTheWay('#/goal/9-primary')
  const before = await page.locator('main').textContent()
  const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality,source\n'
  const row = `attendance,SEN support,primary,E08000007,2010/11,94.1,,,final,${'x'.repeat(100)}\n`
  await choose.setInputFiles(file('large.csv', header + row.repeat(100_000)))
  await dialog.getByText(/of 17\.\d MB read|Checking 100,000 rows/).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await choose.setInputFiles(file('small.csv', header + row))
  await dialog.getByText('1 row read = 1 used').waitFor()
  await dialog.getByRole('button', { name: 'Leave it out' }).click()
  expect(await page.locator('main').textContent()).toBe(before)
  expect(complaints).toEqual([])
})

test('rows with a warning can be left out, and the full report is a file', async () => {
  const { page, choose, dialog } = await ready('#/')
  await choose.setInputFiles('tests/fixtures/files/value_disagrees_with_counts.csv')
  await dialog.getByText('7 rows read = 7 used + 0 skipped + 0 rejected.').waitFor()
  expect(await dialog.textContent()).toContain('the value is not what numerator and denominator give')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the full report' }).click()
  const report = readFileSync(await (await saving).path(), 'utf8')
  expect(report).toContain(reportColumns.join())
  expect(report).toMatch(/^warning,warns,value-disagrees-with-counts,\d+,/m)
  await dialog.getByLabel('Leave out the row with a warning').check()
  await dialog.getByText('7 rows read = 6 used + 1 skipped + 0 rejected.').waitFor()
  await dialog.getByLabel('Leave out the row with a warning').uncheck()
  await dialog.getByText('7 rows read = 7 used').waitFor()
  await dialog.getByLabel('Leave out the row with a warning').check()
  await dialog.getByText('7 rows read = 6 used').waitFor()
  await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
  await dialog.getByText('6 figures from').waitFor()
})
