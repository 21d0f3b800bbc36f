/** @import { Browser, Page } from 'playwright-core' */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { root } from '../../src/tools/run.mjs'
import { timeToMark } from './startup.mjs'

/** @param {string} path @returns {Promise<Record<string, string>[]>} */
const rowsOf = async (path) =>
  Papa.parse(await readFile(join(root, path), 'utf8'), { header: true, skipEmptyLines: true }).data

/**
 * The shipped absence extract with the names of countries, regions and authorities that the release carries beside the
 * codes: 1.5 MB, and a newer figure in its last row, so that it is another file than the shipped one.
 */
export async function makeRelease() {
  const areas = new Map((await rowsOf('datasets/framework/areas.csv')).map((area) => [area.code, area]))
  const rows = (await rowsOf('datasets/published/absence_by_sen_201819_202425.csv')).map((row) => {
    const authority = areas.get(row.new_la_code)
    const region = areas.get(authority?.region)
    return {
      ...row,
      country_code: 'E92000001',
      country_name: 'England',
      // Rows of regions say their own.
      region_code: region?.code ?? row.region_code ?? '',
      region_name: region?.name ?? '',
      la_name: authority?.name ?? '',
      version: 'Final figures of the release',
      school_type: 'State-funded schools',
    }
  })
  const text = Papa.unparse(rows)
  return { name: 'absence_release.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** Milliseconds between two marks of a page. @param {Page} page @param {string} from @param {string} to */
async function between(page, from, to) {
  await timeToMark(page, to)
  return (await timeToMark(page, to)) - (await timeToMark(page, from))
}

/**
 * Gives the same file to a page with the engine alone, which reads it into text columns, and to the app, which
 * reviews it: each in a new context, in turn.
 * @param {Browser} browser
 * @param {{ read: string, app: string }} sites
 * @param {number} rounds
 */
export async function measureIntake(browser, { read, app }, rounds) {
  const file = await makeRelease()
  /** @param {string} url @param {string} ready @param {string} label @param {string} done @param {string} [coming] */
  const once = async (url, ready, label, done, coming) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    try {
      const page = await context.newPage()
      await page.goto(url)
      await timeToMark(page, ready)
      if (coming) {
        await page.getByLabel(label).hover()
        await timeToMark(page, coming)
      }
      await page.getByLabel(label).setInputFiles(file)
      return await between(page, 'file-taken', done)
    } finally {
      await context.close()
    }
  }
  const results = []
  for (let round = 0; round <= rounds; round++)
    results.push({
      bare: await once(read, 'select-1', 'A CSV', 'file-read'),
      app: await once(app, 'scorecard-compared', 'Add a CSV', 'file-reviewed', 'file-expected'),
    })
  return { kilobytes: file.buffer.length / 1000, rounds: results.slice(1) }
}
