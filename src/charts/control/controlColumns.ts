import { formatValue } from '../../format/numbers'
import type { Drawable } from '../../verdict/control/control'
import { possible } from '../../verdict/control/control'
import type { ControlPoint, Stretch } from '../../verdict/control/stretches'
import { apartText, limitsText, signalsText } from '../../words/controlSentences'

/** One period of the control chart in words: a row of the table twin, and what the readout says; empty for nothing. */
export interface PeriodWords {
  readonly period: string
  readonly value: string
  readonly mean: string
  readonly lower: string
  readonly upper: string
  /** The rules that fire, or why the figure does not count. */
  readonly finding: string
  readonly notes: string
  readonly said: string
}

function wordsOf(control: Drawable, stretch: Stretch, point: ControlPoint, areaName: string): PeriodWords {
  const { measure } = control
  const limits = control.state === 'on' ? stretch.limits : undefined
  const text = (value: number | undefined | null) =>
    value === undefined || value === null ? '' : formatValue(value, measure.unit, measure.decimals)
  const { lower, upper } = limits ? possible(measure, limits) : {}
  const period = point.period.label
  const value = text(point.value) || 'no figure'
  const finding =
    point.apart === undefined
      ? signalsText(limits ? point.signals : [])
      : point.value === null
        ? ''
        : apartText(point.apart)
  const notes = point.notes
    .filter(({ kind }) => kind !== 'published-late')
    .map(({ sentence }) => sentence)
    .join(' ')
  const parts = [
    `${areaName} ${value}`,
    ...(finding ? [finding] : []),
    ...(limits ? [`mean ${text(limits.mean)}, by chance ${limitsText({ measure, limits })}`] : []),
  ]
  return {
    period,
    value,
    mean: text(limits?.mean),
    lower: text(lower),
    upper: text(upper),
    finding,
    notes,
    said: [`${period}: ${parts.join(' · ')}.`, notes].filter(Boolean).join(' '),
  }
}

/** Every period in words, in order of time. */
export const periodWords = (control: Drawable, areaName: string): PeriodWords[] =>
  control.stretches.flatMap((stretch) =>
    stretch.points.map((point) => wordsOf(control, stretch, point, areaName)),
  )
