import type { Note } from '../../framework/framework'
import { notesAt } from '../../framework/notes'
import { type Period, parsePeriod } from '../../framework/period'
import { hasNote, type Point } from '../../framework/series'
import { type Signal, signals } from '../../statistics/signals'
import { type Limits, xmr } from '../../statistics/xmr'
import { everyPeriod, type Spacing } from './periods'

/** Why a period does not enter the limits. */
export const aparts = ['no-figure', 'not-credible', 'lower-bound', 'disrupted'] as const

export type Apart = (typeof aparts)[number]

/** One term or month of a control chart. */
interface Dot {
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

/** Fewer figures than this have no limits. */
export const leastFigures = 12

export interface ControlPoint extends Dot {
  readonly signals: readonly Signal[]
}

/** A stretch of time under one definition, with limits of its own where enough figures count. */
export interface Stretch {
  readonly points: readonly ControlPoint[]
  /** How many figures enter the limits. */
  readonly counted: number
  readonly limits: Limits | undefined
  /** The break or restart it begins with; absent for the first. */
  readonly since: Note | undefined
}

/** The value that enters the limits; none is measured across a period that stands apart. */
const counting = ({ value, apart }: Dot) => (apart ? null : value)

function stretchOf(dots: readonly Dot[], since: Note | undefined): Stretch {
  const values = dots.map(counting)
  const counted = values.filter((value) => value !== null).length
  const limits = counted >= leastFigures ? xmr(values) : undefined
  const fired = limits ? signals(values, limits) : []
  return {
    points: dots.map((dot, index) => ({ ...dot, signals: fired[index] ?? [] })),
    counted,
    limits,
    since,
  }
}

/** Cuts at each period in which a definition changes or limits are to start anew; nothing before it counts after it. */
export function stretchesOf(dots: readonly Dot[], notes: readonly Note[]): Stretch[] {
  const starts = notes.flatMap((note) => {
    const at = note.kind === 'break' || note.kind === 'restart' ? parsePeriod(note.period) : undefined
    return at ? [{ note, start: at.start }] : []
  })
  const parts: { readonly dots: Dot[]; readonly since: Note | undefined }[] = []
  for (const [index, dot] of dots.entries()) {
    const before = dots[index - 1]
    const cut = before && starts.find(({ start }) => start > before.period.start && start <= dot.period.start)
    if (!before || cut) parts.push({ dots: [dot], since: cut?.note })
    else parts.at(-1)?.dots.push(dot)
  }
  return parts.map((part) => stretchOf(part.dots, part.since))
}
