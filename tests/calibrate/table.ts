import { changes } from './changes'
import { control } from './control'
import { forecastRecords, forecasts, keepForecastRecords } from './forecasts'
import { intervals } from './intervals'
import { readPublished } from './published'
import type { Family } from './row'
import { trends } from './trends'

/** Every family of rules, in the order of the table. Keeps what the app must know of them. */
async function families(): Promise<readonly Family[]> {
  const published = await readPublished()
  const records = forecastRecords(published)
  keepForecastRecords(records)
  return [intervals, changes, trends, forecasts(records), control]
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`

/** The families as tables in Markdown. */
export const calibrationTable = async () =>
  (await families())
    .flatMap(({ title, rows }) => [
      `| ${title} | should be | is | measured on |`,
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({ rule, claim, measured, cases, made }) =>
          `| ${rule} | ${claim} | ${percent(measured)} | ${cases.toLocaleString('en-GB')} ${made} |`,
      ),
      '',
    ])
    .join('\n')
