import type { Note } from '../framework/framework'
import { notesAt } from '../framework/notes'
import { parsePeriod, termsOf } from '../framework/period'
import type { Point } from '../framework/series'

/**
 * Academic years formed by adding three terms' rates: only where all three have a value and no figure of the year
 * itself was published. Close to an annual rate but not it, since each term has its own number of pupils.
 */
export function yearsFromTerms(points: readonly Point[], notes: readonly Note[]): Point[] {
  const byLabel = new Map(points.map((point) => [point.period.label, point]))
  const years = new Set(
    points.flatMap(({ period }) => (period.kind === 'term' ? [period.label.slice(0, 7)] : [])),
  )
  return [...years].flatMap((year): Point[] => {
    const period = parsePeriod(year)
    const terms = termsOf(year).flatMap((label) => byLabel.get(label) ?? [])
    const values = terms.flatMap(({ value }) => value ?? [])
    if (!period || byLabel.has(year) || values.length < 3) return []
    const [first] = terms
    return [
      {
        period,
        value: values.reduce((sum, value) => sum + value, 0),
        numerator: null,
        denominator: null,
        symbol: null,
        quality:
          first && terms.every(({ quality }) => quality === first.quality) ? first.quality : 'provisional',
        origins: terms.flatMap(({ origins }) => origins),
        summed: true,
        notes: notesAt(notes, year),
        others: [],
      },
    ]
  })
}
