import { monthYear } from '../../framework/period'
import { type Box, distance, placeLabels, type Stroke, type Wish } from '../boxes'
import { markText } from '../marks'
import { textWidth } from '../text'
import { lookOf } from './look'
import type { Place, PlacedMark, PlacedTrajectory } from './place'
import type { TrajectoryInput, TrajectorySeries } from './series'

export interface Label {
  readonly text: string
  /** Class that carries the colour. */
  readonly look: string
  /** The point it names. */
  readonly at: Place
}

type Area = PlacedTrajectory['plot']

const height = 14

/** Places around a point, the preferred side first: upright, aslant, beside, then the same further away. */
function around({ x, y }: Place, text: string, upwards: boolean, distances: readonly number[]): Box[] {
  const width = textWidth(text)
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height })
  return distances.flatMap((gap) => {
    const [above, below] = [y - gap - height, y + gap]
    const [near, far] = upwards ? [above, below] : [below, above]
    return [
      box(x - width / 2, near),
      box(x + 4, near),
      box(x - 4 - width, near),
      box(x - width / 2, far),
      box(x + 4, far),
      box(x - 4 - width, far),
      box(x + gap + 3, y - height / 2),
      box(x - gap - 3 - width, y - height / 2),
    ]
  })
}

/** Places all over the neighbourhood, the nearest first, for a label that must not be lost in a crowd. */
function anywhere({ x, y }: Place, text: string, { left, top, bottom }: Area): Box[] {
  const width = textWidth(text)
  const found: { readonly box: Box; readonly away: number }[] = []
  for (let row = top; row + height <= bottom; row += 8)
    for (let column = left; column <= x; column += 8) {
      const [dx, dy] = [Math.max(0, x - column - width), row + height / 2 - y]
      if (Math.abs(dy) > height)
        found.push({ box: { x: column, y: row, width, height }, away: Math.hypot(dx, dy) })
    }
  return found.sort((a, b) => a.away - b.away).map(({ box }) => box)
}

/** Places from which the label cannot be taken for that of the other mark. */
const nearer = (places: readonly Box[], own: Place, other: Place | undefined) =>
  other ? places.filter((box) => distance(box, own) <= distance(box, other)) : places

const strokesOf = (points: readonly Place[]): Stroke[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from ? [{ from, to }] : []
  })

/** Everything a label should not cover: our lines, the comparators', the goal's and the breaks. */
const strokes = ({ runs, comparators, baseline, goal, annotations, plot }: PlacedTrajectory): Stroke[] => [
  ...runs.flatMap(strokesOf),
  ...comparators.flatMap((comparator) => comparator.runs.flatMap(strokesOf)),
  ...comparators.flatMap(({ dots }) =>
    dots.map(({ x, y }) => ({ from: { x: x - 2, y }, to: { x: x + 2, y } })),
  ),
  ...(baseline && goal ? [{ from: baseline, to: goal }] : []),
  ...(goal ? [{ from: goal, to: { x: plot.right, y: goal.y } }] : []),
  ...annotations
    .filter(({ annotation }) => annotation.kind === 'break')
    .map(({ from }) => ({ from: { x: from, y: plot.top }, to: { x: from, y: plot.bottom } })),
]

/** The figures' labels: those that need words first, then extremes, then the others. */
function figureWishes({ formatValue }: TrajectoryInput, { marks, ends }: PlacedTrajectory): Wish<Label>[] {
  const values = marks.map(({ mark }) => mark.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const last = marks.findLast(({ mark }) => mark.kind !== 'not credible')
  const told = ends.some(({ end }) => end.id === undefined) ? last : undefined
  const rank = (of: PlacedMark) =>
    of === last ? 0 : of.mark.kind !== 'figure' ? 1 : of.mark.value === high || of.mark.value === low ? 2 : 3
  return marks
    .filter((of) => of !== told)
    .sort((a, b) => rank(a) - rank(b))
    .map((of) => {
      const index = marks.indexOf(of)
      const neighbours = [marks[index - 1], marks[index + 1]].flatMap((other) =>
        other ? [other.mark.value] : [],
      )
      const valley = neighbours.length > 0 && neighbours.every((value) => value >= of.mark.value)
      const text = markText(of.mark, formatValue).replace('%', '')
      return {
        item: { text, look: of.mark.kind === 'not credible' ? 't-label-soft' : 't-label-ours', at: of },
        places: around(of, text, !valley, rank(of) < 3 ? [7, 12, 18] : [7]),
        about: of,
        keep: rank(of) < 3,
      }
    })
}

/** The chart's labels with their places: goal and baseline first, then lines that stop early, then the figures. */
export function trajectoryLabels(input: TrajectoryInput, series: TrajectorySeries, placed: PlacedTrajectory) {
  const { plot, marks, baseline, goal, comparators, ends, early } = placed
  const wishes: Wish<Label>[] = []
  const narrow = placed.width < 400
  const upwards = (series.goal?.value ?? 0) > (series.baseline?.value ?? 0)
  if (goal && series.goal) {
    const text = `Goal ${input.formatValue(series.goal.value)} by ${monthYear(series.goal.date, narrow)}`
    const [middle, right, left, ...others] = around(goal, text, upwards, [9, 16, 24, 34, 46])
    const near = [right, middle, left, ...others].flatMap((box) => box ?? [])
    const places = nearer([...near, ...anywhere(goal, text, plot)], goal, baseline)
    wishes.push({ item: { text, look: 't-label-goal', at: goal }, places, about: goal, keep: true })
  }
  if (baseline && series.baseline) {
    const text = `Baseline ${input.formatValue(series.baseline.value)}${baseline.assumed ? ', period unknown' : ''}`
    const near = around(baseline, text, !upwards, [9, 16, 24, 34, 46])
    const places = nearer([...near, ...anywhere(baseline, text, plot)], baseline, goal)
    wishes.push({
      item: { text, look: 't-label-baseline', at: baseline },
      places,
      about: baseline,
      keep: true,
    })
  }
  for (const { end, x, y } of early) {
    const index = comparators.findIndex(({ line }) => line.id === end.id)
    const look = end.id === undefined ? 't-label-ours' : `t-label-compared ${lookOf(end.id, index)}`
    const text = `${end.text} in ${end.period}`
    wishes.push({
      item: { text, look, at: { x, y } },
      places: [...around({ x, y }, text, true, [7, 14, 24, 36, 50]), ...anywhere({ x, y }, text, plot)],
      about: { x, y },
      keep: true,
    })
  }
  const dots = [...marks, ...[baseline, goal].flatMap((place) => place ?? [])]
  return placeLabels([...wishes, ...figureWishes(input, placed)], {
    taken: [
      ...dots.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })),
      ...ends.map(({ box }) => box),
    ],
    strokes: strokes(placed),
    bounds: {
      x: plot.left,
      y: plot.top - 4,
      width: placed.width - plot.left,
      height: plot.bottom - plot.top + 4,
    },
  })
}
