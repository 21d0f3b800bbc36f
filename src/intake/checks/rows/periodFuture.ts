import { literal } from '../../../engine/port'
import { longDate, parsePeriod } from '../../../framework/period'
import type { RowCheck } from '../check'
import { used } from '../staged'
import { rows, verb } from '../words'

/** A typing error in a year, a forecast, or a year to date that would stand for the whole year. */
export const periodFuture: RowCheck = {
  id: 'period-future',
  severity: 'warns',
  title: 'Period has not ended',
  sentence: (n) => `${rows(n)} ${verb(n, 'is', 'are')} about a period that has not ended yet.`,
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
