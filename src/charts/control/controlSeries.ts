import { formatValue } from '../../format/numbers'
import { capital } from '../../format/text'
import type { Measure } from '../../framework/framework'
import type { Period } from '../../framework/period'
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

/** A level of one stretch: its mean, a limit, or what the goal asks. */
export interface Level {
  readonly look: 'mean' | 'limit' | 'goal'
  readonly name: string
  readonly value: number
  readonly from: Period
  readonly to: Period
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
  return stretches.flatMap((stretch) => {
    const [from, to] = [stretch.points[0]?.period, stretch.points.at(-1)?.period]
    if (!stretch.limits || !from || !to) return []
    const { lower, upper } = possible(measure, stretch.limits)
    const at = { from, to }
    const limit = (name: string, value: number | undefined): Level[] =>
      value === undefined ? [] : [{ look: 'limit', name, value, ...at }]
    return [
      ...limit('Upper limit', upper),
      { look: 'mean' as const, name: 'Mean', value: stretch.limits.mean, ...at },
      ...limit('Lower limit', lower),
      ...(share && stretch.points === control.latest.points
        ? [{ look: 'goal' as const, name: capital(shareWords[share.of].label), value: share.value, ...at }]
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
  const now = latest.points[0]?.period
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
      ...levels.filter(({ from }) => from === now).map(({ look, name, value }) => named(look, name, value)),
    ],
    restarts: stretches.slice(1).flatMap(({ points }) => points[0]?.period ?? []),
  }
}
