import type { OtherGap } from '../../assessment/gaps'
import type { Measure } from '../../framework/framework'
import type { Period } from '../../framework/period'
import { type GapLine, type GapPoint, joined } from '../../verdict/gap/gap'
import { type SideNames, sideText, sizeText } from '../../words/gapSentences'

/** The gap of another area, or the median of several, with its name. */
export interface NamedGap extends OtherGap {
  readonly name: string
}

export interface GapInput {
  /** What the chart is of: `Persistent absence, SEN support, primary`. */
  readonly title: string
  /** What it says, in sentences. */
  readonly about: string
  readonly cohort: string
  readonly phase: string
  readonly line: GapLine
  readonly names: SideNames
  readonly areaName: string
  readonly others: readonly NamedGap[]
  /** Labels of the two periods that are compared. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export type GapLook = 'group' | 'reference' | 'ours' | OtherGap['id']

export interface GapDot {
  readonly period: Period
  readonly value: number
}

/** One line of a panel, cut where it must not be joined, and its name for the right of the chart. */
export interface GapStroke {
  readonly look: GapLook
  readonly runs: readonly (readonly GapDot[])[]
  readonly last: GapDot
  readonly text: string
}

export interface GapSeries {
  readonly measure: Measure
  /** Every period in which anything is known, in order. */
  readonly periods: readonly Period[]
  /** The two groups. */
  readonly sides: readonly GapStroke[]
  /** Where both lines run, so that the room between them can be tinted. */
  readonly between: readonly (readonly GapPoint[])[]
  /** The gap itself: ours first. */
  readonly gaps: readonly GapStroke[]
  /** Our gap in the two periods that are compared. */
  readonly compared: readonly GapPoint[]
}

/** Other areas’ gaps from our first figure on: earlier ones have nothing to stand beside. */
export const since = (line: GapLine, { points }: OtherGap) =>
  points.filter(({ period }) => period.end >= (line.points[0]?.period.end ?? ''))

/** What the chart draws, before it has a position. */
export function gapSeries({ line, names, areaName, others, from, to }: GapInput): GapSeries {
  const { measure, points, notes } = line
  const latest = points.at(-1)?.period.label
  const stroke = (
    look: GapLook,
    name: string,
    dots: readonly GapDot[],
    text: (measure: Measure, value: number) => string,
  ): GapStroke[] => {
    const last = dots.at(-1)
    if (!last) return []
    const { label } = last.period
    const when = label === latest ? '' : ` in ${label}`
    return [{ look, runs: joined(dots, notes), last, text: `${name} ${text(measure, last.value)}${when}` }]
  }
  const gapDots = (of: readonly { readonly period: Period; readonly gap: number }[]) =>
    of.map(({ period, gap }) => ({ period, value: gap }))
  const side = (look: 'group' | 'reference') =>
    stroke(
      look,
      names[look],
      points.map((point) => ({ period: point.period, value: point[look] })),
      sideText,
    )
  const signed = (of: Measure, gap: number) => `${gap < 0 ? '−' : ''}${sizeText(of, gap)}`
  const everything = [...points, ...others.flatMap((other) => since(line, other))]
  return {
    measure,
    periods: [...new Map(everything.map(({ period }) => [period.label, period])).values()].sort((a, b) =>
      a.end.localeCompare(b.end),
    ),
    sides: [...side('group'), ...side('reference')],
    between: joined(points, notes),
    gaps: [
      ...stroke('ours', areaName, gapDots(points), signed),
      ...others.flatMap((other) => stroke(other.id, other.name, gapDots(since(line, other)), signed)),
    ],
    compared: points.filter(({ period: { label } }) => label === from || label === to),
  }
}
