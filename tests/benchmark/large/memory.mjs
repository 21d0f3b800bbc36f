import { readFile } from 'node:fs/promises'
import { platform } from 'node:process'

/** @import { Browser } from 'playwright-core' */

/**
 * The most memory (bytes) that the browser's largest page process has held so far, its workers included: the peak of its
 * resident set as Linux keeps it (`VmHWM`). Undefined on other systems.
 * @param {Browser} browser
 */
export async function peakOfPage(browser) {
  if (platform !== 'linux') return undefined
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer')
  const peaks = await Promise.all(
    pages.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
    }),
  )
  return Math.max(...peaks)
}
