import type { Framework } from '../framework/framework'
import type { Period } from '../framework/period'
import type { SeriesBook } from '../observations/figures'
import { type GapLine, type Movement, movementOf } from '../verdict/gap/gap'
import { type MedianMovement, medianGaps, medianMovement } from '../verdict/gap/neighbours'
import { type Gap, lineOf } from './gaps'

/** The gap of another area, or the median of several, to stand beside ours. */
export interface OtherGap {
  readonly id: 'england' | 'region' | 'neighbours'
  readonly name: string
  readonly points: readonly { readonly period: Period; readonly gap: number; readonly areas?: number }[]
}

interface Input {
  readonly framework: Framework
  readonly gap: Gap
  readonly area: string
  readonly asAt: string
  /** Codes of the area’s neighbours, the closest first. */
  readonly closest: readonly string[]
  /** Figures of England, the area's region and its neighbours. */
  readonly book: SeriesBook
}

/** England’s, the region’s and the neighbours’ gaps, and how each moved between two periods. */
export interface Beside {
  readonly others: readonly OtherGap[]
  readonly movements: readonly { readonly name: string; readonly movement: Movement }[]
  readonly middle: MedianMovement | undefined
}

/** @param from and `to` labels of the periods compared, absent where there are no two. */
export function besideOf(input: Input, from: string | undefined, to: string | undefined): Beside {
  const { framework, gap, area, asAt, closest, book } = input
  const nameOf = (code: string) => framework.areas.get(code)?.name ?? code
  const region = framework.areas.get(area)?.region ?? ''
  const wide = ([id, code]: readonly ['england' | 'region', string]) => ({
    id,
    name: nameOf(code),
    line: lineOf({ framework, book, asAt }, gap, gap.of, code),
  })
  const areas = [wide(['england', framework.nation]), wide(['region', region])]
  const neighbours: readonly GapLine[] = closest.map((code) =>
    lineOf({ framework, book, asAt }, gap, gap.of, code),
  )
  const compared = from !== undefined && to !== undefined
  return {
    others: [
      ...areas.map(({ id, name, line }): OtherGap => ({ id, name, points: line.points })),
      { id: 'neighbours' as const, name: 'Neighbours’ median', points: medianGaps(neighbours) },
    ].filter(({ points }) => points.length > 0),
    movements: compared
      ? areas.map(({ name, line }) => ({ name, movement: movementOf(line, from, to) }))
      : [],
    middle: compared ? medianMovement(neighbours, from, to) : undefined,
  }
}
