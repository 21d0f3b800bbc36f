import type { CommonComparator } from '../../assessment/comparators'

/** How an area is marked: ◆ ours, ■ a neighbour, ▲ one the reader chose, ○ any other. */
export type DotLook = 'ours' | 'neighbour' | 'marked' | 'other'

export type LevelLook = CommonComparator

/** One area's figure. */
export interface Dot {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly look: DotLook
}

/** A value all areas are seen against. */
export interface Level {
  readonly look: LevelLook
  readonly name: string
  readonly value: number
}

export interface DistributionSeries {
  /** The best first. */
  readonly dots: readonly Dot[]
  readonly levels: readonly Level[]
  readonly better: 'higher' | 'lower'
}
