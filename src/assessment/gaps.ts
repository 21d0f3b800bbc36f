import type { Framework, Measure } from '../framework/framework'
import { notesFor } from '../framework/notes'
import type { SeriesKey } from '../framework/observation'
import type { Period } from '../framework/period'
import { phases } from '../framework/vocabulary'
import type { SeriesBook } from '../observations/seriesBook'
import { type GapLine, gapLine, type Movement, movementOf } from '../verdict/gap/gap'
import { type MedianMovement, medianGaps, medianMovement } from '../verdict/gap/neighbours'
import { type CommonComparator, isComparable } from './comparators'

/** The cohort every gap is measured against. */
const without = 'No SEN'
/** Holds both sides of a gap. */
const everybody = 'All pupils'

/** The gap of one measure, cohort and phase. */
export interface Gap extends SeriesKey {
  readonly of: Measure
  /** What the framework calls the cohort. */
  readonly cohortLabel: string
  /** The area's own. */
  readonly line: GapLine
}

interface From {
  readonly framework: Framework
  readonly book: SeriesBook
  /** ISO date. */
  readonly asAt: string
}

/** One area's gap between a cohort and pupils without SEN. */
function lineOf({ framework, book, asAt }: From, key: SeriesKey, measure: Measure, area: string) {
  const reference = { ...key, cohort: without }
  return gapLine({
    measure,
    group: book.get(area, key),
    reference: book.get(area, reference),
    notes: [...notesFor(framework.notes, key, area), ...notesFor(framework.notes, reference, area)],
    asAt,
  })
}

/** Every gap that can be said of an area in at least one year, in the framework's order. */
export function gapsOf(from: From, area: string): Gap[] {
  const { measures, cohorts } = from.framework
  const groups = [...cohorts.values()].filter(({ id }) => id !== without && id !== everybody)
  return [...measures.values()].filter(isComparable).flatMap((of) =>
    phases.flatMap((phase) =>
      groups.flatMap(({ id: cohort, label }): Gap[] => {
        const key = { measure: of.id, cohort, phase }
        const line = lineOf(from, key, of, area)
        return line.points.length > 0 ? [{ ...key, of, cohortLabel: label, line }] : []
      }),
    ),
  )
}

/** The gap of another area, or the median of several, to stand beside ours. */
export interface OtherGap {
  readonly id: Exclude<CommonComparator, 'median'>
  readonly points: readonly {
    readonly period: Period
    readonly gap: number
    readonly ratio?: number
    readonly areas?: number
  }[]
}

/** England’s, the region’s and the neighbours’ gaps, and how each moved between two periods. */
export interface GapsBeside {
  readonly others: readonly OtherGap[]
  readonly movements: readonly { readonly id: OtherGap['id']; readonly movement: Movement }[]
  readonly median: MedianMovement | undefined
}

interface BesideInput extends From {
  readonly gap: Gap
  readonly area: string
  /** Codes of the area’s neighbours, the closest first; the book holds their figures, England's and the region's. */
  readonly closest: readonly string[]
}

/** @param from and `to` labels of the periods compared, absent where there are no two. */
export function gapsBeside(input: BesideInput, from: string | undefined, to: string | undefined): GapsBeside {
  const { framework, gap, area, closest } = input
  const lineIn = (code: string) => lineOf(input, gap, gap.of, code)
  const areas = [
    { id: 'england' as const, line: lineIn(framework.nation) },
    { id: 'region' as const, line: lineIn(framework.areas.get(area)?.region ?? '') },
  ]
  const neighbours = closest.map(lineIn)
  const compared = from !== undefined && to !== undefined
  return {
    others: [
      ...areas.map(({ id, line }): OtherGap => ({ id, points: line.points })),
      { id: 'neighbours' as const, points: medianGaps(neighbours) },
    ].filter(({ points }) => points.length > 0),
    movements: compared ? areas.map(({ id, line }) => ({ id, movement: movementOf(line, from, to) })) : [],
    median: compared ? medianMovement(neighbours, from, to) : undefined,
  }
}
