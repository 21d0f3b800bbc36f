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

let visited: Promise<Opened> | undefined

afterAll(async () => {
  const started = browser
  browser = undefined
  visited = undefined
  await (await started)?.close()
})

async function start(path: string, options: BrowserContextOptions): Promise<Opened> {
  browser ??= launch()
  const site = inject('url')
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options })
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

/** Opens the site in a fresh context (no cache, no storage) at a path such as `#/goal/1`. */
export async function open(path = '#/', options: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await start(path, options)
  onTestFinished(() => opened.context.close())
  return opened
}

/**
 * Goes to a path on the one page a test file shares, with the engine running: quicker than `open` by its start. For
 * tests that leave the figures as they are.
 */
export async function visit(path = '#/', width = 1280): Promise<Opened> {
  visited ??= start('#/between', {})
  const opened = await visited
  const { page, elsewhere, complaints } = opened
  elsewhere.length = 0
  complaints.length = 0
  await page.emulateMedia({ media: null, colorScheme: null })
  await page.setViewportSize({ width, height: 900 })
  const site = inject('url')
  // What the test before left on the page cannot be taken for what this one waits for.
  await page.goto(new URL('#/between', site).href)
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await page.goto(new URL(path, site).href)
  return opened
}
