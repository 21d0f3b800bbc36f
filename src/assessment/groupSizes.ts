import type { Framework } from '../framework/framework'
import type { SeriesKey } from '../framework/observation'
import type { Point } from '../framework/series'
import type { SeriesBook } from '../observations/seriesBook'

/** The denominator of another measure's figure as a count of its own, with where it stands. */
const asCount = (point: Point): Point => ({
  ...point,
  value: point.denominator,
  origins: point.origins.map((origin) => ({
    ...origin,
    column: `beside ${origin.column}`,
    raw: String(point.denominator ?? ''),
  })),
})

/**
 * Counts of the pupils an area's figures are of, where the figures have none of their own: those another measure's
 * figures of the same group are of, then those counted for themselves.
 */
export function groupSizes(
  { framework, book }: { readonly framework: Framework; readonly book: SeriesBook | undefined },
  area: string,
  key: SeriesKey,
): Point[] {
  const measure = framework.measures.get(key.measure)
  if (!measure?.ofPupils) return []
  const pointsOf = (id: string) => book?.get(area, { ...key, measure: id })?.points ?? []
  const { pupilsFrom } = measure
  return [
    ...(pupilsFrom === undefined ? [] : pointsOf(pupilsFrom).map(asCount)),
    ...pointsOf(framework.sizeMeasure),
  ]
}
