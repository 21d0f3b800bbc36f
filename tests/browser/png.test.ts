import { buffer } from 'node:stream/consumers'
import { expect } from 'vitest'
import { test, visit } from './support/open'

test.each(['light', 'dark'] as const)(
  'a chart on a %s screen is saved as a picture on white paper',
  async (colorScheme) => {
    const { page, elsewhere, complaints } = await visit('#/goal/9-primary?asAt=2026-11-24')
    await page.emulateMedia({ colorScheme })
    await page.waitForSelector('.goal-body[aria-busy="false"]')
    const drawing = page.locator('.chart-card svg')
    const size = async (side: string) => Number(await drawing.getAttribute(side))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PNG' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('goal-9-primary.png')
    const picture = await buffer(await download.createReadStream())
    expect(picture.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      2 * (await size('width')),
      2 * (await size('height')),
    ])
    const colours = await page.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
      const seen = new Set<string>()
      for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 4).join(' '))
      return { corner: data.slice(0, 4).join(' '), line: seen.has('11 92 168 255') }
    }, picture.toString('base64'))
    expect(colours).toEqual({ corner: '255 255 255 255', line: true })
    expect(elsewhere).toEqual([])
    expect(complaints).toEqual([])
  },
)
