import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'
import { launch } from '../../../src/tools/browser.mjs'

export interface Opened {
  page: Page
  context: BrowserContext
  /** Addresses off the served origin that were asked for. Should stay empty. */
  elsewhere: string[]
  /** Console errors, uncaught errors and failed or refused responses. Should stay empty. */
  complaints: string[]
}

let browser: Promise<Browser> | undefined

afterAll(async () => {
  const started = browser
  browser = undefined
  await (await started)?.close()
})

/** Opens the site in a fresh context (no cache, no storage) at a path such as `#/goal/1`. */
export async function open(path = '#/', options: BrowserContextOptions = {}): Promise<Opened> {
  browser ??= launch()
  const site = inject('url')
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options })
  onTestFinished(() => context.close())
  const elsewhere: string[] = []
  const complaints: string[] = []
  const isElsewhere = (address: string) => !/^(?:data|blob|about):/.test(address) && !address.startsWith(site)

  context.on('request', (request) => {
    if (isElsewhere(request.url())) elsewhere.push(request.url())
  })
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (event) => complaints.push(event.error().message))
  context.on('page', (opened) => opened.on('websocket', (socket) => elsewhere.push(socket.url())))

  const page = await context.newPage()
  await page.goto(new URL(path, site).href)
  return { page, context, elsewhere, complaints }
}
