import { formatValue } from '../../format/numbers'
import { capital } from '../../format/text'
import type { Measure } from '../../framework/framework'
import type { Period } from '../../framework/period'
import type { Limits } from '../../statistics/xmr'
import type { Drawable } from '../../verdict/control/control'
import { possible, type Variation, variationOf } from '../../verdict/control/control'
import type { Apart, ControlPoint } from '../../verdict/control/stretches'
import { shareWords } from '../../words/labels'
import type { Name } from '../core/labels/names'

/** How a figure is marked: what the rules say of it, or why it does not count. */
export type ControlLook = Variation | Exclude<Apart, 'no-figure'>

export interface ControlMark {
  readonly period: Period
  readonly value: number
  readonly look: ControlLook
}

/** A level of one stretch: its mean, a limit, or what the goal asks. Where it moves with the season, it has steps. */
export interface Level {
  readonly look: 'mean' | 'limit' | 'goal'
  readonly name: string
  /** In order of time; a period without limits has none. */
  readonly steps: readonly { readonly period: Period; readonly value: number }[]
}

/** What is named at the right of the chart: the latest figure that counts, and the levels that hold now. */
export type ControlName = Name<Level['look'] | 'latest'>

export interface ControlInput {
  readonly control: Drawable
  readonly areaName: string
}

export interface ControlSeries {
  readonly measure: Measure
  /** The figures are held against limits. */
  readonly judged: boolean
  readonly periods: readonly Period[]
  readonly marks: readonly ControlMark[]
  /** Figures that count and follow one another: a line may join them. */
  readonly runs: readonly (readonly ControlMark[])[]
  readonly levels: readonly Level[]
  readonly latest: { readonly period: Period; readonly value: number }
  readonly names: readonly ControlName[]
  /** The periods in which limits start anew. */
  readonly restarts: readonly Period[]
}

function levelsOf(control: Drawable): Level[] {
  if (control.state === 'off') return []
  const { measure, stretches, share } = control
  return stretches.flatMap(({ points }) => {
    const level = (
      look: Level['look'],
      name: string,
      levelOf: (limits: Limits) => number | undefined,
    ): Level[] => {
      const steps = points.flatMap(({ period, limits }) => {
        const value = limits && levelOf(limits)
        return value === undefined ? [] : [{ period, value }]
      })
      return steps.length > 0 ? [{ look, name, steps }] : []
    }
    return [
      ...level('limit', 'Upper limit', (limits) => possible(measure, limits).upper),
      ...level('mean', 'Mean', ({ mean }) => mean),
      ...level('limit', 'Lower limit', (limits) => possible(measure, limits).lower),
      ...(share && points === control.latest.points
        ? level('goal', capital(shareWords[share.of].label), () => share.value)
        : []),
    ]
  })
}

/** What a control chart draws, before it has a position. */
export function controlSeries({ control, areaName }: ControlInput): ControlSeries {
  const { measure, stretches, latest, point } = control
  const lookOf = ({ apart, signals }: ControlPoint) =>
    apart ?? variationOf(control.state === 'on' ? signals : [], measure.polarity)
  const marks: ControlMark[] = []
  const runs: ControlMark[][] = []
  for (const { points } of stretches) {
    let run: ControlMark[] = []
    for (const one of points) {
      const { period, value, apart } = one
      const look = lookOf(one)
      if (value === null || look === 'no-figure') run = []
      else {
        const mark = { period, value, look }
        marks.push(mark)
        if (apart) run = []
        else if (run.push(mark) === 2) runs.push(run)
      }
    }
  }
  const levels = levelsOf(control)
  const named = (look: ControlName['look'], name: string, value: number): ControlName => ({
    look,
    value,
    text: `${name} ${formatValue(value, measure.unit, measure.decimals)}`,
  })
  const last = marks.at(-1)?.period.label === point.period.label
  return {
    measure,
    judged: control.state === 'on',
    periods: stretches.flatMap(({ points }) => points.map(({ period }) => period)),
    marks,
    runs,
    levels,
    latest: point,
    names: [
      named('latest', last ? areaName : `${areaName}, ${point.period.label}`, point.value),
      ...levels.flatMap(({ look, name, steps }) => {
        const step = steps.at(-1)
        return step && latest.points.some(({ period }) => period === step.period)
          ? [named(look, name, step.value)]
          : []
      }),
    ],
    restarts: stretches.slice(1).flatMap(({ points }) => points[0]?.period ?? []),
  }
}
