import { intervals } from './intervals'
import type { Family } from './row'
import { trends } from './trends'

/** Every family of rules, in the order of the table. */
const families: readonly Family[] = [intervals, trends]

const percent = (share: number) => `${(100 * share).toFixed(1)}%`

/** The families as one table in Markdown. */
export const calibrationTable = () =>
  families
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
