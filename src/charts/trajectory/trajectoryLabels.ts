import { monthYear } from '../../framework/period'
import type { Position } from '../core/frame'
import { markBox, placeLabels, type Stroke, strokesOf, type Wish } from '../core/labels/boxes'
import { anywhere, around, aside, nearer } from '../core/labels/candidates'
import { sizeOf } from '../core/labels/text'
import { markText } from '../core/marks'
import { type PlacedMark, type TrajectoryLayout, trajectoryLayout } from './trajectoryLayout'
import type { TrajectorySeries } from './trajectorySeries'

export interface Label {
  readonly text: string
  readonly lines: readonly string[]
  /** Class that carries the colour. */
  readonly look: string
  /** The point it names. */
  readonly at: Position
}

/** Everything a label should not cover: lines, intervals, the forecast, the goal and the breaks. */
function strokes(placed: TrajectoryLayout): Stroke[] {
  const { runs, comparators, baseline, goal, aims, whiskers, forecast, annotations, plot } = placed
  return [
    ...runs.flatMap(strokesOf),
    ...comparators.flatMap((comparator) => comparator.runs.flatMap(strokesOf)),
    ...comparators.flatMap(({ dots }) =>
      dots.map(({ x, y }) => ({ from: { x: x - 2, y }, to: { x: x + 2, y } })),
    ),
    ...(baseline && goal ? [{ from: baseline, to: goal }] : []),
    ...(goal ? [{ from: goal, to: { x: plot.right, y: goal.y } }] : []),
    ...(aims?.runs ?? []).flatMap(strokesOf),
    ...whiskers.map(({ x, low, high }) => ({ from: { x, y: low }, to: { x, y: high } })),
    ...(forecast ? [forecast] : []),
    ...annotations
      .filter(({ annotation }) => annotation.kind === 'break')
      .map(({ from }) => ({ from: { x: from, y: plot.top }, to: { x: from, y: plot.bottom } })),
  ]
}

/** The figures' labels, but for the last, which stands with the line's name: words first, then extremes. */
function figureWishes({ formatValue }: TrajectorySeries, { marks }: TrajectoryLayout): Wish<Label>[] {
  const values = marks.map(({ mark }) => mark.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const last = marks.findLast(({ mark }) => mark.kind !== 'not-credible')
  const rank = ({ mark }: PlacedMark) =>
    mark.kind !== 'figure' && mark.kind !== 'disrupted'
      ? 1
      : mark.value === high || mark.value === low
        ? 2
        : 3
  return marks
    .filter((of) => of !== last)
    .sort((a, b) => rank(a) - rank(b))
    .map((of) => {
      const index = marks.indexOf(of)
      const neighbours = [marks[index - 1], marks[index + 1]].flatMap((other) =>
        other ? [other.mark.value] : [],
      )
      const valley = neighbours.length > 0 && neighbours.every((value) => value >= of.mark.value)
      const text = markText(of.mark, formatValue).replace('%', '')
      const look = of.mark.kind === 'not-credible' ? 't-soft' : 't-ours'
      return {
        item: { text, lines: [text], look, at: of },
        positions: around(of, sizeOf([text]), !valley, rank(of) < 3 ? [7, 12, 18] : [7]),
        about: of,
        keep: rank(of) < 3,
      }
    })
}

/** A label that is never left out. */
const kept = (item: Label, positions: Wish<Label>['positions']): Wish<Label> => ({
  item,
  positions: positions,
  about: item.at,
  keep: true,
})

/** The names of goal and baseline: each nearer to its own mark than to the other. */
function endsOfTrajectory(series: TrajectorySeries, placed: TrajectoryLayout) {
  const { plot, baseline, goal } = placed
  const wishes: Wish<Label>[] = []
  const gaps = [9, 16, 24, 34, 46]
  const upwards = (series.goal?.value ?? 0) > (series.baseline?.value ?? 0)
  if (goal && series.goal) {
    const text = `Goal ${series.formatValue(series.goal.value)} by ${monthYear(series.goal.date, placed.width < 400)}`
    const size = sizeOf([text])
    const [middle, right, left, ...others] = around(goal, size, upwards, gaps)
    const near = [right, middle, left, ...others].flatMap((box) => box ?? [])
    const positions = nearer([...near, ...anywhere(goal, size, plot)], goal, baseline)
    wishes.push(kept({ text, lines: [text], look: 't-aim', at: goal }, positions))
  }
  if (baseline && series.baseline) {
    const text = `Baseline ${series.formatValue(series.baseline.value)}${baseline.assumed ? ', period unknown' : ''}`
    const size = sizeOf([text])
    const near = around(baseline, size, !upwards, gaps)
    const positions = nearer([...near, ...anywhere(baseline, size, plot)], baseline, goal)
    wishes.push(kept({ text, lines: [text], look: 't-aim', at: baseline }, positions))
  }
  return wishes
}

/** The names of a goal that moves, of a forecast and of the lines that stop early, each at its own point. */
function namesWithin({ aims: named }: TrajectorySeries, { plot, aims, early }: TrajectoryLayout) {
  const gaps = [9, 16, 24, 36, 50]
  const placesOf = (at: Position, size: ReturnType<typeof sizeOf>) => [
    ...around(at, size, true, gaps),
    ...anywhere(at, size, plot),
  ]
  const aimed =
    named && aims ? { text: named.text, lines: aims.lines, look: 't-aim', at: aims.at } : undefined
  return [
    ...(aimed ? [kept(aimed, placesOf(aimed.at, sizeOf(aimed.lines)))] : []),
    ...early.map(({ end: { text, look }, lines, box, x, y }) =>
      kept({ text, lines, look, at: { x, y } }, [...aside(box), ...placesOf({ x, y }, box)]),
    ),
  ]
}

/** The chart's labels with their positions: goal and baseline first, then the lines' names, then the figures. */
export function trajectoryLabels(series: TrajectorySeries, placed: TrajectoryLayout) {
  const { plot, marks, baseline, goal, aims, forecast, ends } = placed
  const dots = [...marks, ...[baseline, goal, aims?.settles, forecast?.to].flatMap((place) => place ?? [])]
  return placeLabels(
    [...endsOfTrajectory(series, placed), ...namesWithin(series, placed), ...figureWishes(series, placed)],
    {
      taken: [...dots.map(markBox), ...ends.map(({ box }) => box)],
      strokes: strokes(placed),
      bounds: {
        x: plot.left,
        y: plot.top - 4,
        width: placed.width - plot.left,
        height: plot.bottom - plot.top + 4,
      },
    },
  )
}

/** The chart with its labels, ready to draw. */
export interface LabelledTrajectory extends TrajectoryLayout {
  readonly labels: ReturnType<typeof trajectoryLabels>
}

export function labelledTrajectory(series: TrajectorySeries, width: number): LabelledTrajectory {
  const layout = trajectoryLayout(series, width)
  return { ...layout, labels: trajectoryLabels(series, layout) }
}
