import { literal } from '../../engine/port'
import { longDate, type PeriodKind, parsePeriod } from '../../framework/period'
import type { Sql } from '../sql/sql'
import {
  type Fault,
  type Rejecting,
  type RejectingCheck,
  type RowCheck,
  rejectedBecause,
  rowCount,
  verb,
} from './check'
import { textList } from './details'
import { type Counted, used } from './staged'

/** Each publisher has its own way to name a year, and tables typed by hand have several. */
export const periodUnreadable: RejectingCheck = {
  id: 'period-unreadable',
  severity: 'warns',
  title: 'Period cannot be read',
  ...rejectedBecause('the period cannot be read'),
  advice: 'Write the period as the rest of the file does, and drop it again.',
  faults: () => [
    {
      when: 'period IS NULL',
      reason: `'The period ' || _time || ' cannot be read.'`,
      check: `'period-unreadable'`,
    },
  ],
}

/** Two terms, a term or a week stand beside whole years, and only another column of the file tells them apart. */
export const periodKindUnlike: Rejecting = {
  id: 'period-kind-unlike',
  severity: 'warns',
  title: 'Another kind of period',
  ...rejectedBecause('another column says that they are about another kind of period'),
  advice: 'Read that column together with the year, or leave its rows out.',
}

const impossible = (when: Sql, why: string): Fault => ({
  when: `(period IS NULL AND ${when})`,
  reason: `'The period ' || _time || ' cannot be: ${why}.'`,
  check: `'period-impossible'`,
  finer: true,
})

/** Two years, written as 202325, 2023/25 or 2023-25; the second may also be a month. */
const twoYears = (group: number): Sql =>
  `TRY_CAST(regexp_extract(_time, '(?:^|\\D)((?:19|20)\\d{2})[/-]?(\\d{2})(?:\\D|$)', ${group}) AS INTEGER)`

const writtenDate = `regexp_extract(_time, '(?:^|\\D)(\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2}))(?:\\D|$)', 1)`
const slashedDate = `replace(replace(${writtenDate}, '.', '/'), '-', '/')`
const asDate = (format: string): Sql =>
  `try_strptime(${slashedDate}, ['${format.replaceAll(' ', '/')}/%Y', '${format.replaceAll(' ', '/')}/%y'])`
const isoDate = `regexp_extract(_time, '(?:^|\\D)(\\d{4}-\\d{2}-\\d{2})(?:\\D|$)', 1)`
const writtenMonth = `TRY_CAST(regexp_extract(_time, '(?:^|[^\\d/.-])(\\d{1,2})[/.-]\\d{4}(?:\\D|$)', 1) AS INTEGER)`

/** Slips of the keyboard: 31/04/19, 13/2019, 202325. They look like a period of the right kind and are none. */
export const periodImpossible: RejectingCheck = {
  id: 'period-impossible',
  severity: 'warns',
  title: 'Period cannot be',
  ...rejectedBecause('there is no such period'),
  advice: 'Correct the period in the file and drop it again.',
  faults: () => [
    impossible(
      `((${writtenDate} <> '' AND ${asDate('%d %m')} IS NULL AND ${asDate('%m %d')} IS NULL)
        OR (${isoDate} <> '' AND TRY_CAST(${isoDate} AS DATE) IS NULL))`,
      'there is no such day',
    ),
    impossible(`(${writtenMonth} NOT BETWEEN 1 AND 12)`, 'there is no such month'),
    impossible(
      `(${isoDate} = '' AND ${twoYears(2)} NOT BETWEEN 1 AND 12 AND (${twoYears(1)} + 1) % 100 <> ${twoYears(2)})`,
      'its two years do not follow each other',
    ),
  ],
}

/** A typing error in a year, a forecast, or a year to date that would stand for the whole year. */
export const periodFuture: RowCheck = {
  id: 'period-future',
  severity: 'warns',
  title: 'Period has not ended',
  sentence: (n) => `${rowCount(n)} ${verb(n, 'is', 'are')} about a period that has not ended yet.`,
  advice: 'Check the period. A figure for a part of a period must not stand for the whole: leave it out.',
  find({ table, groups, today }) {
    const ends = new Map<string, string>()
    for (const { period } of groups) {
      const end = parsePeriod(period)?.end
      if (end !== undefined && end > today) ends.set(period, end)
    }
    if (ends.size === 0) return undefined
    const cases = [...ends].map(
      ([period, end]) => `WHEN ${literal(period)} THEN ${literal(`${period} ends on ${longDate(end)}`)}`,
    )
    return `SELECT "row", detail FROM (SELECT DISTINCT "row", CASE period ${cases.join(' ')} END AS detail
      FROM ${table} WHERE ${used} AND measure IS NOT NULL) WHERE detail IS NOT NULL`
  },
}

/** The kind of a period as far as a measure cares: where years are formed of terms, both belong together. */
function kindOf(period: string, yearFromTerms: boolean): PeriodKind | undefined {
  const kind = parsePeriod(period)?.kind
  return yearFromTerms && kind === 'term' ? 'academic year' : kind
}

/** The kinds a measure's periods should have: those accepted before, or else the one most figures of the file have. */
function expected({ groups, accepted }: Counted, measure: string, yearFromTerms: boolean) {
  const before = accepted
    .filter(({ measures }) => measures.includes(measure))
    .flatMap(({ periods }) => periods.map((period) => kindOf(period, yearFromTerms)))
  if (before.length > 0) return new Set(before)
  const figures = new Map<PeriodKind | undefined, number>()
  for (const group of groups)
    if (group.measure === measure) {
      const kind = kindOf(group.period, yearFromTerms)
      figures.set(kind, (figures.get(kind) ?? 0) + group.figures)
    }
  const [most] = [...figures].sort((a, b) => b[1] - a[1])
  return new Set([most?.[0]])
}

/** A calendar year among academic years is another stretch of time: the series would bend where nothing happened. */
export const periodKindsMixed: RowCheck = {
  id: 'period-kinds-mixed',
  severity: 'warns',
  title: 'Kinds of period mixed',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'has', 'have')} another kind of period than the rest of the series.`,
  advice:
    'Calendar, academic and financial years, terms and months are different series: correct the period, or leave these rows out.',
  find(counted) {
    const measures = new Set(counted.groups.map(({ measure }) => measure))
    const odd = [...measures].flatMap((measure) => {
      const { yearFromTerms = false } = counted.framework.measures.get(measure) ?? {}
      const kinds = expected(counted, measure, yearFromTerms)
      const periods = counted.groups
        .filter((group) => group.measure === measure && !kinds.has(kindOf(group.period, yearFromTerms)))
        .map(({ period }) => period)
      return periods.length === 0
        ? []
        : [`(measure = ${literal(measure)} AND period IN (${textList(periods)}))`]
    })
    if (odd.length === 0) return undefined
    const kinds = counted.groups.map(
      ({ period }) =>
        `WHEN ${literal(period)} THEN ${literal(`${period}: ${parsePeriod(period)?.kind ?? 'unknown'}`)}`,
    )
    return `SELECT DISTINCT "row", CASE period ${[...new Set(kinds)].join(' ')} END AS detail FROM ${counted.table}
      WHERE ${used} AND (${odd.join(' OR ')})`
  },
}
