import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong on the page: one line for each rule, with the elements that break it. No page has frames, so axe
 * runs in the page alone; what it finds right is not written down. Either halves the time. Its script stays in a page.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: 'window.axe' }) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .withTags(standards)
    .analyze()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).join(', ')
    return `${id}: ${help}: ${places}`
  })
}
