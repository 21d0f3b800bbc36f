import { describe, expect } from 'vitest'
import { findBarriers } from './support/axe'
import { test, visit } from './support/open'

const name = 'Control chart: Suspensions, by term'

describe.each([1440, 320])('at %i px', (width) => {
  test('the control chart of goal 3 is read from the keyboard, has its table and no barrier', async () => {
    const { page, elsewhere, complaints } = await visit('#/goal/3?asAt=2026-11-24', width)
    await page.waitForSelector('.goal-body[aria-busy="false"]')
    const card = page.getByRole('region', { name, exact: true })
    expect(await card.locator('.status').allTextContents()).toEqual([
      '✕Worsening beyond chance',
      '✕Consistently misses the termly target',
    ])
    const drawing = card.getByRole('img', { name: 'Control chart of Suspensions, Stockport' })
    const described = await drawing.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('13 of 17 terms count')
    expect(await drawing.locator('circle.c-apart').count()).toBe(4)

    const reader = card.getByLabel('Read a period')
    await reader.focus()
    expect(await reader.getAttribute('aria-valuetext')).toContain('2024/25 spring: Stockport 9.29%')
    await page.keyboard.press('Home')
    expect(await reader.getAttribute('aria-valuetext')).toContain('2019/20 autumn: Stockport 7.57%')
    await page.keyboard.press('ArrowRight')
    expect(await card.locator('.readout p').textContent()).toMatch(
      /^2019\/20 spring: Stockport 3\.98% · does not count: disrupted .*closed to most pupils from March 2020/,
    )

    await card.getByText('The control chart as a table').click()
    expect(await card.locator('tbody tr').count()).toBe(17)
    expect(await card.locator('tbody tr', { hasText: '2020/21 autumn' }).textContent()).toContain(
      'does not count: disrupted',
    )
    // What is to know of a term stands here, not on the yearly chart.
    const yearly = await page.locator('.trajectory-chart .chart-note').allTextContents()
    expect(yearly.join(' ')).toMatch(/2020\/21disrupted/)
    expect(yearly.join(' ')).not.toMatch(/spring|summer/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  })
})
