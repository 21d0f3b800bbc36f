import type { Framework, Goal } from '../../../framework/framework'
import { notesFor } from '../../../framework/notes'
import type { SeriesKey } from '../../../framework/observation'
import type { SeriesBook } from '../../../observations/figures'
import { type ControlOff, type ControlOn, control } from '../../../verdict/control/control'
import { endedBy } from '../../../verdict/verdict'

/** A series that may have a control chart. */
export interface Controlled {
  readonly title: string
  /** Why it stands apart from the goal; empty for the goal's own series. */
  readonly about: string
  readonly control: ControlOn | ControlOff
}

export interface ControlledInput {
  readonly framework: Framework
  /** Without its target for an area whose goal it is not. */
  readonly goal: Goal
  readonly area: string
  readonly asAt: string
  readonly book: SeriesBook
}

/** The goal's own series and those near it, where they have terms or months up to the as-at date. */
export function controlledOf({ framework, goal, area, asAt, book }: ControlledInput): Controlled[] {
  const judge = (key: SeriesKey, about: string, own?: Goal): Controlled[] => {
    const measure = framework.measures.get(key.measure)
    if (!measure) return []
    const judged = control({
      measure,
      points: endedBy(book.get(area, key)?.points ?? [], asAt),
      notes: notesFor(framework.notes, key, area),
      ...(own ? { goal: own } : {}),
    })
    if (!judged) return []
    return [{ title: own ? `${measure.name}, by ${judged.spacing}` : measure.name, about, control: judged }]
  }
  return [
    ...judge(goal, '', goal),
    ...framework.related.filter((link) => link.goal === goal.id).flatMap((link) => judge(link, link.reason)),
  ]
}
