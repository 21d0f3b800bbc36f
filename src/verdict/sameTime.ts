import type { Measure, Note } from '../framework/framework'
import { brokenBetween } from '../framework/notes'
import { academicYear, type Period, parsePeriod, termsOf, yearsLater } from '../framework/period'
import { isJudgeable, type Point } from '../framework/series'
import type { SoFarKind } from '../framework/vocabulary'
import { everyPeriod, type Spacing } from './control/periods'

/** One term or month, or several added up, in the measure's unit. */
export interface Span {
  readonly from: Period
  readonly to: Period
  readonly value: number
}

/** The latest figure, or the year so far, beside the same time a year before. */
export interface SameTime {
  readonly now: Span
  /** Or why it cannot be said: a period without a figure that counts, or a definition that changed since. */
  readonly before: Span | { readonly missing: Period } | { readonly broken: true }
}

const labelled = (label: string) => {
  const period = parsePeriod(label)
  if (!period) throw new Error(`"${label}" is not a period`)
  return period
}

/** The same term or month a year before. */
const yearEarlier = ({ label }: Period) => labelled(yearsLater(label, -1) ?? label)

/** The first term or month of the year a period lies in. */
function firstOf({ start, kind }: Period, from: SoFarKind): Period {
  const year = Number(start.slice(0, 4))
  if (from === 'pooled from January') return labelled(`January ${year}`)
  const first = start.slice(5) >= '09-01' ? year : year - 1
  return labelled(kind === 'term' ? (termsOf(academicYear(first))[0] ?? '') : `September ${first}`)
}

/** The figures of these periods as one, or the first of them that has none which counts. */
function together(
  periods: readonly Period[],
  points: readonly Point[],
  soFar: SoFarKind,
): Span | { readonly missing: Period } {
  const [from, to] = [periods[0], periods.at(-1)]
  if (!from || !to) throw new Error('There are no periods to add up')
  let numerator = 0
  let denominator = 0
  for (const period of periods) {
    const point = points.find((one) => one.period.label === period.label && isJudgeable(one))
    if (!point || point.value === null) return { missing: period }
    if (periods.length === 1) return { from, to, value: point.value }
    if (point.numerator === null || !point.denominator) return { missing: period }
    numerator += point.numerator
    denominator = soFar === 'events from September' ? point.denominator : denominator + point.denominator
  }
  return { from, to, value: (100 * numerator) / denominator }
}

/**
 * Holds an area's own figures against the same time a year before: one that stands for a moment, or runs on through the
 * year, by itself; sessions and events added up from the year's start.
 * @param points one area's series up to the as-at date
 * @returns undefined where no figure counts, one is missing since the year began, or the measure is not followed so.
 */
export function sameTime(
  { soFar }: Pick<Measure, 'soFar'>,
  points: readonly Point[],
  spacing: Spacing,
  notes: readonly Note[],
): SameTime | undefined {
  const ofKind = points.filter(({ period }) => period.kind === spacing)
  const latest = ofKind.findLast(isJudgeable)?.period
  if (!soFar || !latest || (soFar === 'pooled from January' && spacing === 'term')) return undefined
  const periods = soFar === 'same period' ? [latest] : everyPeriod([firstOf(latest, soFar), latest], spacing)
  const now = together(periods, ofKind, soFar)
  if ('missing' in now) return undefined
  const before = together(periods.map(yearEarlier), ofKind, soFar)
  const broken = !('missing' in before) && brokenBetween(notes, before.from, now.to)
  return { now, before: broken ? { broken } : before }
}
