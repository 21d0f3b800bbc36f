import type { Period } from '../../framework/period'
import type { TrajectoryInput } from './series'

/** What a goal that moves with something else asks for in one period. */
export interface AimPoint {
  readonly period: Period
  readonly value: number
}

/** The aim that settles the goal where it is known, else the latest one, with the words that name the line. */
export function aimNamed({ aims = [], aimPeriod, aimLabel = 'Goal', formatValue }: TrajectoryInput) {
  const settles = aims.find(({ period }) => period.label === aimPeriod)
  const at = settles ?? aims.at(-1)
  return at && { at, settles, text: `${aimLabel}, ${formatValue(at.value)} in ${at.period.label}` }
}

interface Position {
  readonly x: number
  readonly y: number
}

/** A level for each place, half-way to its neighbours, and `half` beyond the first and the last. */
export function aimLevels(places: readonly Position[], half: number): Position[] {
  return places.flatMap(({ x, y }, index) => {
    const [before, after] = [places[index - 1], places[index + 1]]
    return [
      { x: before ? (before.x + x) / 2 : x - half, y },
      { x: after ? (x + after.x) / 2 : x + half, y },
    ]
  })
}
