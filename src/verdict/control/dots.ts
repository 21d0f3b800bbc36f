import type { Note } from '../../framework/framework'
import { notesAt } from '../../framework/notes'
import type { Period } from '../../framework/period'
import { hasNote, type Point } from '../../framework/series'
import { everyPeriod, type Spacing } from './periods'

/** Why a period does not enter the limits. */
export const aparts = ['no-figure', 'not-credible', 'lower-bound', 'disrupted'] as const
export type Apart = (typeof aparts)[number]

/** One term or month of a control chart. */
export interface Dot {
  readonly period: Period
  readonly value: number | null
  /** Absent for a figure that counts. */
  readonly apart: Apart | undefined
  readonly notes: readonly Note[]
}

function apartOf(point: Point | undefined): Apart | undefined {
  if (!point || point.value === null) return 'no-figure'
  if (hasNote(point, 'not-credible')) return 'not-credible'
  if (hasNote(point, 'lower-bound')) return 'lower-bound'
  return hasNote(point, 'disrupted') ? 'disrupted' : undefined
}

/** Every term or month from a series' first to its last, with its figure where there is one. */
export const dotsOf = (points: readonly Point[], spacing: Spacing, notes: readonly Note[]): Dot[] =>
  everyPeriod(
    points.map(({ period }) => period),
    spacing,
  ).map((period) => {
    const point = points.find((one) => one.period.label === period.label)
    return {
      period,
      value: point?.value ?? null,
      apart: apartOf(point),
      notes: point?.notes ?? notesAt(notes, period.label),
    }
  })
