import { monthYear } from '../../framework/period'
import { type Box, placeLabels, textWidth, type Wish } from '../boxes'
import type { Place, PlacedMark, PlacedTrajectory } from './place'
import type { TrajectoryInput, TrajectorySeries } from './series'

export interface Label {
  readonly text: string
  readonly look: 'ours' | 'goal' | 'baseline' | 'soft'
}

const height = 14
const gap = 7

function around(
  { x, y }: Place,
  text: string,
  { left, right }: PlacedTrajectory['plot'],
): Record<'above' | 'below' | 'right' | 'left', Box> {
  const width = textWidth(text)
  const inside = Math.min(Math.max(x - width / 2, left + 2), right + 10 - width)
  return {
    above: { x: inside, y: y - gap - height, width, height },
    below: { x: inside, y: y + gap, width, height },
    right: { x: x + 9, y: y - height / 2, width, height },
    left: { x: x - 9 - width, y: y - height / 2, width, height },
  }
}

const markText = ({ mark }: PlacedMark, formatValue: TrajectoryInput['formatValue']) => {
  const value = formatValue(mark.value).replace('%', '')
  return mark.kind === 'not credible'
    ? `${value}, not credible`
    : mark.kind === 'lower bound'
      ? `${value} or more`
      : value
}

/** The chart's labels with their places: the goal and the latest figure first, then extremes, then the others. */
export function trajectoryLabels(input: TrajectoryInput, series: TrajectorySeries, placed: PlacedTrajectory) {
  const { plot, marks, baseline, goal } = placed
  const values = marks.map(({ mark }) => mark.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const last = marks.at(-1)
  const rank = (of: PlacedMark) =>
    of === last ? 0 : of.mark.kind !== 'figure' ? 1 : of.mark.value === high || of.mark.value === low ? 2 : 3
  const wishes: Wish<Label>[] = []
  if (last && plot.right < placed.width - 40) {
    const text = input.areaName
    const fits = last.x + 9 + textWidth(text) <= placed.width
    const place = around(last, text, plot)
    wishes.push({ item: { text, look: 'ours' }, places: fits ? [place.right] : [place.above, place.below] })
  }
  if (goal && series.goal) {
    const text = `Goal ${input.formatValue(series.goal.value)} by ${monthYear(series.goal.date)}`
    const place = around(goal, text, plot)
    const width = textWidth(text)
    const after = { x: Math.min(goal.x, placed.width - width - 2), width, height }
    wishes.push({
      item: { text, look: 'goal' },
      places: [
        { ...after, y: goal.y + gap },
        { ...after, y: goal.y - gap - height },
        place.below,
        place.above,
        { ...after, y: goal.y + 24 },
        { ...after, y: goal.y - 36 },
      ],
    })
  }
  if (baseline && series.baseline) {
    const text = `Baseline ${input.formatValue(series.baseline.value)}`
    const width = textWidth(text)
    const start = { x: Math.max(plot.left + 2, baseline.x - width / 2), width, height }
    wishes.push({
      item: { text, look: 'baseline' },
      places: [
        { ...start, y: baseline.y + gap },
        { ...start, y: baseline.y - gap - height },
        { ...start, y: baseline.y + 22 },
        { ...start, y: baseline.y - 34 },
      ],
    })
  }
  const ranked = [...marks].sort((a, b) => rank(a) - rank(b))
  for (const of of ranked) {
    const text = markText(of, input.formatValue)
    const place = around(of, text, plot)
    const index = marks.indexOf(of)
    const neighbours = [marks[index - 1], marks[index + 1]].flatMap((mark) => mark?.mark.value ?? [])
    const valley = neighbours.length > 0 && neighbours.every((value) => value >= of.mark.value)
    const upright = valley ? [place.below, place.above] : [place.above, place.below]
    wishes.push({
      item: { text, look: of.mark.kind === 'not credible' ? 'soft' : 'ours' },
      places: of.mark.kind === 'figure' ? upright : [...upright, place.right, place.left],
    })
  }
  const points = [...marks, ...[baseline, goal].flatMap((place) => place ?? [])]
  return placeLabels(wishes, [
    { x: 0, y: plot.bottom + 3, width: placed.width, height: 30 },
    ...points.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
  ])
}
