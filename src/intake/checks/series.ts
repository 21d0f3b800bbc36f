import { literal } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import type { Sql } from '../sql/sql'
import { type RowCheck, rowCount, verb } from './check'
import { changeText, figureText } from './details'
import { type Counted, idsOf, used } from './staged'

/**
 * A digit too many, a column shifted, two areas swapped: the number is possible, but not here. What all areas do in a
 * year, such as that of a pandemic, is no jump; nor is the way back after one.
 */
export const valueJump: RowCheck = {
  id: 'value-jump',
  severity: 'warns',
  title: 'Sudden jump',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'differs', 'differ')} from the period before far more than areas usually do.`,
  advice:
    'Check these rows against the source: a slip of the keyboard looks like this, and so does a real change in a small area.',
  find: (counted) =>
    counted.unusual === undefined
      ? undefined
      : `SELECT s."row", ${changeText(counted)} AS detail
        FROM ${counted.unusual} u JOIN ${counted.table} s ON s.rowid = u.id JOIN area a ON a.code = s.area
        WHERE NOT u.hundredfold AND NOT EXISTS (SELECT 1 FROM ${counted.unusual} there
          WHERE there.key = hash(s.series, u.before) AND abs(there.beyond + u.beyond) < u.bound)`,
}

/** Where figures of this size are usual, none of them is a fraction. */
const tens = 5

/** What the framework says a measure is usually like: its goals' baselines and targets. */
function usually({ goals }: Framework, measure: string) {
  const known = goals
    .filter((goal) => goal.measure === measure)
    .flatMap(({ baseline, target }) => [baseline, target])
    .filter((value) => value !== null)
  return known.length === 0 ? undefined : Math.max(...known)
}

/** Percentages of which nearly all figures lie between 0 and 1, where tens are usual. */
const isAllFractions = (framework: Framework, measure: string): Sql => {
  const held = `(SELECT median(value) FROM observation WHERE measure = ${literal(measure)})`
  return `(s.measure = ${literal(measure)} AND s.value > 0 AND s.value <= 1
    AND coalesce(${held}, ${usually(framework, measure) ?? 0}) >= ${tens})`
}

function fractionMeasures({ framework, groups }: Counted) {
  const figures = new Map<string, { all: number; fractions: number }>()
  for (const { measure, figures: all, fractions } of groups) {
    const sum = figures.get(measure) ?? { all: 0, fractions: 0 }
    figures.set(measure, { all: sum.all + all, fractions: sum.fractions + fractions })
  }
  return idsOf(framework, ({ id, unit }) => {
    const { all = 0, fractions = 0 } = figures.get(id) ?? {}
    return (
      unit === 'percent' &&
      fractions > 0 &&
      fractions >= 0.9 * all &&
      (usually(framework, id) ?? tens) >= tens
    )
  })
}

/** A spreadsheet shows 94.3% and saves 0.943: every figure is a hundredth of what it was. */
export const valueUnitSuspicious: RowCheck = {
  id: 'value-unit-suspicious',
  severity: 'warns',
  title: 'Fraction instead of percentage',
  sentence: (n) =>
    `${rowCount(n)} ${verb(n, 'seems', 'seem')} to be a hundredth or a hundred times of what the series says.`,
  advice: 'Percentages are written as 94.3, not as 0.943: correct the column, or leave these rows out.',
  find(counted) {
    const { framework, table, unusual } = counted
    const fractions = fractionMeasures(counted).map((measure) => isAllFractions(framework, measure))
    const known = unusual ? `AND s.rowid NOT IN (SELECT id FROM ${unusual} WHERE hundredfold)` : ''
    const alone = `SELECT s."row", ${figureText(counted)} || ': ' || s.raw AS detail
      FROM ${table} s JOIN area a ON a.code = s.area WHERE ${used} AND (${fractions.join(' OR ')}) ${known}`
    const inSeries = `SELECT s."row", ${changeText(counted)} AS detail
      FROM ${unusual} u JOIN ${table} s ON s.rowid = u.id JOIN area a ON a.code = s.area
      WHERE u.hundredfold AND NOT EXISTS (SELECT 1 FROM ${unusual} there
        WHERE there.hundredfold AND there.key = hash(s.series, u.before))`
    const parts = [...(fractions.length > 0 ? [alone] : []), ...(unusual ? [inSeries] : [])]
    return parts.length === 0 ? undefined : parts.join(' UNION ALL ')
  },
}
