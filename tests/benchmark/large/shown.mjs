/** @import { Page } from 'playwright-core' */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const patience = 30_000

const sql = `SELECT cohort, phase, period, CAST(denominator AS BIGINT) AS "of",
  CAST(denominator - numerator AS BIGINT) AS "count"
FROM observation WHERE measure = 'attendance-local' AND area = 'E08000007' AND phase <> 'all'
  AND numerator IS NOT NULL AND period NOT LIKE '%/%'`

/**
 * Says yes to the review and asks the page Explore for the monthly attendance the app now has: lines as `textOf` writes
 * them, but for figures it holds back.
 * @param {Page} page
 */
export async function linesShown(page) {
  await page.getByRole('button', { name: 'Add to the dashboard' }).click({ timeout: patience })
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: patience })
  await page.evaluate(
    (address) => {
      location.hash = address
    },
    `#/explore?${new URLSearchParams({ sql })}`,
  )
  await page.getByRole('button', { name: 'Run' }).click({ timeout: patience })
  await page.getByText(/^\d[\d,]* rows?, 5 columns, in /).waitFor({ timeout: patience })
  const rows = await page.locator('.explore-answer ~ .explore-scroll tbody tr').allInnerTexts()
  return rows.map((row) => {
    const [cohort = '', phase = '', period = '', of = '', count = ''] = row.split('\t')
    const [month = '', year = ''] = period.split(' ')
    const number = `${months.indexOf(month) + 1}`.padStart(2, '0')
    return [cohort, phase, `${year}-${number}`, of, count].join(',')
  })
}

/**
 * Why lines the app shows are not those of another way, if they are not.
 * @param {readonly string[]} shown
 * @param {string} cells
 */
export function disagreement(shown, cells) {
  const lines = cells.split('\n').filter((line) => /,\d{4}-\d\d,/.test(line))
  const wrong = shown.find((line) => !lines.includes(line))
  if (wrong !== undefined) return `The app shows a figure that is wrong: ${wrong}`
  if (shown.length < lines.length / 2) return `The app shows ${shown.length} of ${lines.length} figures`
  return undefined
}
