import { expect } from 'vitest'
import { open, test } from './support/open'

test('the engine is rebuilt after its worker died, with every accepted data file', async () => {
  const { page } = await open('#/?asAt=2026-11-24')
  await page.waitForSelector('.goals[aria-busy="false"]')
  const [worker] = page.workers()
  expect(worker).toBeDefined()
  // A worker that closes itself answers nothing and reports nothing, as after a crash.
  await worker?.evaluate(() => self.close()).catch(() => {})
  await page.getByRole('combobox', { name: 'Area', exact: true }).selectOption({ label: 'Trafford' })
  await page.getByText('is being started again').waitFor()
  await page.getByText('is being started again').waitFor({ state: 'hidden' })
  const now = page.locator('[id="goal-9-primary"] td[data-label="Now"] strong')
  await expect.poll(() => now.count(), { timeout: 20_000 }).toBe(1)
  expect(await now.textContent()).toMatch(/^\d+\.\d%$/)
})

test('published figures that cannot be fetched are said, and the goals stand without them', async () => {
  const { page, context } = await open('#/?asAt=2026-11-24')
  await context.route('**/observation-*.csv', (route) => route.abort())
  await page.reload()
  await page.getByText('The published figures could not be fetched').waitFor()
  await page.waitForSelector('.goals[aria-busy="false"]')
  expect(await page.locator('[id="goal-11"]').textContent()).toContain('43')
})
