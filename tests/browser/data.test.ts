import { readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { borrow, type Opened, open, test, visit } from './support/open'

const spring = 'tests/fixtures/pupil_attendance_by_sen_202223_spring.csv'
const springName = 'pupil_attendance_by_sen_202223_spring.csv'

const ready = async (path = '#/data') => whenReady(await borrow(path))

async function whenReady(opened: Opened) {
  const { page } = opened
  const dialog = page.getByRole('dialog')
  /** Waits until a register lists the file. */
  const lists = (region: Locator, name: string) => region.getByText(name, { exact: true }).first().waitFor()
  const mine = page.getByRole('region', { name: 'Added by you' })
  const shipped = page.getByRole('region', { name: 'Shipped with this site' })
  const add = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await page.getByLabel('Add a CSV').setInputFiles(file)
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
    await dialog.getByRole('heading', { name: 'Added' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
  await lists(shipped, 'lait_send_long.csv')
  return { ...opened, dialog, lists, mine, shipped, add }
}

describe('the register', () => {
  test('lists every shipped data file with its rows adding up, and has no barrier at any width', async () => {
    const { page, shipped, elsewhere, complaints } = await whenReady(await visit('#/data'))
    const rows = await shipped.locator('[data-label="Rows"]').allTextContents()
    const sums = rows.flatMap((row) => {
      const sum = /([\d,]+) = ([\d,]+) used \+ ([\d,]+) skipped \+ ([\d,]+) rejected/.exec(row)
      return sum ? [sum.slice(1).map((n) => Number(n.replaceAll(',', '')))] : []
    })
    expect(sums.length).toBe(27)
    for (const [read = 0, used = 0, skipped = 0, rejected = 0] of sums)
      expect(used + skipped + rejected).toBe(read)
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await findBarriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
    expect(await page.getByText('Nothing has left this computer.').count()).toBe(1)
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })

  test('keeps what was added over a reload, and undo gives every figure back exactly', async () => {
    const { page, mine, lists, add } = await ready()
    await add(spring)
    await lists(mine, springName)
    await page.reload()
    await lists(mine, springName)
    const take = mine.getByRole('button', { name: `Take out ${springName}` })
    await expect.poll(() => take.isEnabled(), { timeout: 20_000 }).toBe(true)
    await take.focus()
    await page.keyboard.press('Enter')
    await mine.getByText('Nothing yet').waitFor()
    await page.getByRole('button', { name: 'Undo taking out' }).click()
    await lists(mine, springName)
    await page.getByRole('button', { name: 'Redo taking out' }).click()
    await mine.getByText('Nothing yet').waitFor()
    await page.reload()
    await mine.getByText('Nothing yet').waitFor()
  })

  test('a corrected file changes a goal, and undo brings the very same page back', async () => {
    const { page, dialog } = await ready('#/data?asAt=2026-11-24')
    const goal = async () => {
      await page.getByRole('link', { name: 'Scorecard' }).click()
      await page.waitForSelector('.goals[aria-busy="false"]')
      return page.locator('[id="goal-9-primary"]').textContent()
    }
    const before = await goal()
    expect(before).toContain('19.7%')
    const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality\n'
    const row = 'persistent-absence,SEN support,primary,E08000007,2024/25,15.1,,,revised\n'
    const file = { name: 'revised.csv', mimeType: 'text/csv', buffer: Buffer.from(header + row) }
    await page.getByLabel('Add a CSV').setInputFiles(file)
    await dialog.getByText('1 figure changes').click()
    await dialog.getByText('19.674851% (counts recovered) → 15.1% (revised)').waitFor()
    const changes = dialog.getByRole('region', { name: 'Goals that change' })
    await changes.waitFor()
    expect(await changes.textContent()).toContain('19.7% (2024/25) → 15.1% (2024/25)')
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add to the dashboard' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByText('15.1%').first().waitFor()
    await page.getByRole('link', { name: 'Data' }).click()
    await page.getByRole('button', { name: 'Undo adding revised.csv' }).click()
    await page.getByText('Undone: adding revised.csv.').waitFor()
    expect(await goal()).toBe(before)
  })

  test('a shipped data file can be taken out and put back', async () => {
    const { page, shipped, lists } = await ready()
    const name = 'lait_send_long.csv'
    await shipped.getByRole('button', { name: `Take out ${name}` }).click()
    const removed = page.getByRole('region', { name: 'Shipped, and taken out by you' })
    await lists(removed, name)
    await page.reload()
    await removed.getByRole('button', { name: `Put back ${name}` }).click()
    await lists(shipped, name)
  })

  test('forgetting leaves nothing in the browser', async () => {
    const { page, mine, add } = await ready()
    await add(spring)
    await page.getByRole('button', { name: 'Forget everything…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click()
    await page.getByText('Everything you added was forgotten.').waitFor()
    const left = await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('outcomes-framework')
          opening.onsuccess = () => {
            const asked = opening.result.transaction('kept').objectStore('kept').getAllKeys()
            asked.onsuccess = () => done(asked.result)
          }
        }),
    )
    // A stamp and a number stay, by which other tabs hear of it.
    expect(left).toEqual(['shared'])
    await page.reload()
    await mine.getByText('Nothing yet').waitFor()
  })

  test('a workspace file carries everything to another browser', async () => {
    const { page, lists, add } = await ready()
    await add(spring)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save workspace' }).click()
    const path = await (await saving).path()
    const other = await whenReady(await open('#/data'))
    await other.page.getByLabel('Open workspace').setInputFiles({
      name: 'workspace.json',
      mimeType: 'application/json',
      buffer: readFileSync(path),
    })
    await lists(other.mine, springName)
    await other.page.getByLabel('Open workspace').setInputFiles('package.json')
    await other.page.getByText('This is not a workspace file').waitFor()
  })
})

describe('several files at once', () => {
  test('are reviewed together and added as one step', async () => {
    const { page, dialog, mine } = await ready()
    await page.getByLabel('Add a CSV').setInputFiles([spring, 'tests/fixtures/faults.csv', 'package.json'])
    await dialog.getByRole('heading', { name: '3 files', exact: true }).waitFor()
    expect(await dialog.getByLabel('Add this file').count()).toBe(2)
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Add 2 files' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(await mine.getByRole('row').count()).toBe(3)
    await page.getByRole('button', { name: /^Undo adding/ }).click()
    await mine.getByText('Nothing yet').waitFor()
  })
})
