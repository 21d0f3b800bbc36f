import type { Framework, Goal, Measure } from '../framework/framework'
import { notesFor } from '../framework/notes'
import type { SeriesKey } from '../framework/observation'
import { knownBy, type Point } from '../framework/series'
import type { SeriesBook } from '../observations/seriesBook'
import { type ControlOff, type ControlOn, control } from '../verdict/control/control'
import { spacingOf } from '../verdict/control/periods'
import { type SameTime, sameTime } from '../verdict/sameTime'

/** A series that may have a control chart. */
export interface Controlled {
  readonly of: SeriesKey
  readonly measure: Measure
  /** Its name says whether it goes by terms or months: the goal itself has a line by years. */
  readonly namesSpacing: boolean
  /** Why it stands apart from the goal; empty for the goal's own series. */
  readonly about: string
  readonly control: ControlOn | ControlOff
  /** The year so far beside the same time a year before, where the measure is followed so. */
  readonly soFar: SameTime | undefined
  readonly points: readonly Point[]
}

export interface ControlledInput {
  readonly framework: Framework
  /** Without its target for an area whose goal it is not. */
  readonly goal: Goal
  readonly area: string
  readonly asAt: string
  readonly book: SeriesBook
}

/** Terms and months are two series where both are there: one line holds only one of them. */
function apart(points: readonly Point[]) {
  const terms = points.filter(({ period }) => period.kind === 'term')
  const others = points.filter(({ period }) => period.kind !== 'term')
  return terms.length > 0 && spacingOf(others.map(({ period }) => period)) ? [others, terms] : [points]
}

/** The goal's own series and those near it, where they have terms or months up to the as-at date. */
export function controlledOf({ framework, goal, area, asAt, book }: ControlledInput): Controlled[] {
  const judge = (key: SeriesKey, about: string, own?: Goal): Controlled[] => {
    const measure = framework.measures.get(key.measure)
    if (!measure) return []
    const all = knownBy(book.get(area, key)?.points ?? [], asAt)
    const notes = notesFor(framework.notes, key, area)
    const parts = apart(all)
    return parts.flatMap((points) => {
      const judged = control({ measure, points, notes, ...(own ? { goal: own } : {}) })
      if (!judged) return []
      return {
        of: key,
        measure,
        namesSpacing: own !== undefined || parts.length > 1,
        about,
        control: judged,
        soFar: sameTime(measure, points, judged.spacing, notes),
        points,
      }
    })
  }
  return [
    ...judge(goal, '', goal),
    ...framework.related.filter((link) => link.goal === goal.id).flatMap((link) => judge(link, link.reason)),
  ]
}
