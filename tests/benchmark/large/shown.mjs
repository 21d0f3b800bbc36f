/** @import { Page } from 'playwright-core' */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const patience = 30_000

const sql = `SELECT cohort, phase, period, CAST(denominator AS BIGINT) AS "of",
  CAST(denominator - numerator AS BIGINT) AS "count"
FROM observation WHERE measure = 'attendance-local' AND area = 'E08000007' AND phase <> 'all'
  AND cohort IN ('EHC plan', 'SEN support', 'No SEN') AND period NOT LIKE '%/%'`

/**
 * Says yes to the review, with no small count suppressed, and asks the page Explore for the monthly attendance the app
 * now has: lines as `textOf` writes them.
 * @param {Page} page
 */
export async function linesShown(page) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Suppress').selectOption('Nothing: show every count', { timeout: patience })
  await dialog.getByText('No figure is suppressed').waitFor({ timeout: patience })
  await dialog.getByRole('button', { name: 'Add to the dashboard' }).click({ timeout: patience })
  await dialog.getByRole('button', { name: 'Close' }).click({ timeout: patience })
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
  const wrong = [...shown, ...lines].find((line) => !shown.includes(line) || !lines.includes(line))
  return wrong && `The app’s figures are not those of the other ways: ${wrong}`
}
