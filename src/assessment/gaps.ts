import type { Framework, Measure } from '../framework/framework'
import { notesFor } from '../framework/notes'
import type { SeriesKey } from '../framework/observation'
import { phases } from '../framework/vocabulary'
import type { SeriesBook } from '../observations/figures'
import { type GapLine, gapLine } from '../verdict/gap/gap'
import type { SideNames } from '../words/gap'
import { unlike } from './comparable'

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
