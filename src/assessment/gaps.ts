import type { Framework, Measure } from '../framework/framework'
import { notesFor } from '../framework/notes'
import type { SeriesKey } from '../framework/observation'
import type { Period } from '../framework/period'
import { phases } from '../framework/vocabulary'
import type { SeriesBook } from '../observations/seriesBook'
import { type GapLine, gapLine, type Movement, movementOf } from '../verdict/gap/gap'
import { type MedianMovement, medianGaps, medianMovement } from '../verdict/gap/neighbours'
import type { SideNames } from '../words/gapSentences'
import { unlike } from './comparators'

/** The gap of another area, or the median of several, to stand beside ours. */
export interface OtherGap {
  readonly id: 'england' | 'region' | 'neighbours'
  readonly name: string
  readonly points: readonly { readonly period: Period; readonly gap: number; readonly areas?: number }[]
}

interface Input {
  readonly framework: Framework
  readonly gap: Gap
  readonly area: string
  readonly asAt: string
  /** Codes of the area’s neighbours, the closest first. */
  readonly closest: readonly string[]
  /** Figures of England, the area's region and its neighbours. */
  readonly book: SeriesBook
}

/** England’s, the region’s and the neighbours’ gaps, and how each moved between two periods. */
export interface GapsBeside {
  readonly others: readonly OtherGap[]
  readonly movements: readonly { readonly name: string; readonly movement: Movement }[]
  readonly median: MedianMovement | undefined
}

/** @param from and `to` labels of the periods compared, absent where there are no two. */
export function gapsBeside(input: Input, from: string | undefined, to: string | undefined): GapsBeside {
  const { framework, gap, area, asAt, closest, book } = input
  const nameOf = (code: string) => framework.areas.get(code)?.name ?? code
  const region = framework.areas.get(area)?.region ?? ''
  const wide = ([id, code]: readonly ['england' | 'region', string]) => ({
    id,
    name: nameOf(code),
    line: lineOf({ framework, book, asAt }, gap, gap.of, code),
  })
  const areas = [wide(['england', framework.nation]), wide(['region', region])]
  const neighbours: readonly GapLine[] = closest.map((code) =>
    lineOf({ framework, book, asAt }, gap, gap.of, code),
  )
  const compared = from !== undefined && to !== undefined
  return {
    others: [
      ...areas.map(({ id, name, line }): OtherGap => ({ id, name, points: line.points })),
      { id: 'neighbours' as const, name: 'Neighbours’ median', points: medianGaps(neighbours) },
    ].filter(({ points }) => points.length > 0),
    movements: compared
      ? areas.map(({ name, line }) => ({ name, movement: movementOf(line, from, to) }))
      : [],
    median: compared ? medianMovement(neighbours, from, to) : undefined,
  }
}

/** The cohort every gap is measured against. */
const without = 'No SEN'
/** Holds both sides of a gap. */
const everybody = 'All pupils'

/** The gap of one measure, cohort and phase. */
export interface Gap extends SeriesKey {
  readonly of: Measure
  readonly names: SideNames
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
export function lineOf({ framework, book, asAt }: From, key: SeriesKey, measure: Measure, area: string) {
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
  const { framework } = from
  const cohorts = [...framework.cohorts.keys()].filter((id) => id !== without && id !== everybody)
  return [...framework.measures.values()].flatMap((of) =>
    unlike(of)
      ? []
      : phases.flatMap((phase) =>
          cohorts.flatMap((cohort): Gap[] => {
            const key = { measure: of.id, cohort, phase }
            const line = lineOf(from, key, of, area)
            const reference = of.counted === 'person' ? 'people without SEN' : 'pupils without SEN'
            return line.points.length > 0
              ? [
                  {
                    ...key,
                    of,
                    names: { group: framework.cohorts.get(cohort)?.label ?? cohort, reference },
                    line,
                  },
                ]
              : []
          }),
        ),
  )
}
