import type { CommonComparator } from '../../assessment/comparators'
import type { Distribution } from '../../assessment/distribution'
import type { Goal, Measure } from '../../framework/framework'
import type { Rank } from '../../statistics/rank'
import type { RankRange } from '../../statistics/rankSimulation'

/** How an area is marked: ◆ ours, ■ a neighbour, ▲ one the reader chose, ○ any other. */
export type DotLook = 'ours' | 'neighbour' | 'marked' | 'other'

/** One area's figure with its rank. */
export interface RankedValue {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly rank: Rank
  /** The ranks chance allows, once they are known. */
  readonly range?: RankRange | undefined
}

/** A value all areas are seen against. */
export interface Level {
  readonly look: CommonComparator
  readonly name: string
  readonly value: number
}

export interface DistributionInput {
  readonly title: string
  readonly about: string
  readonly measure: Measure
  readonly goal: Pick<Goal, 'cohort' | 'phase' | 'decimals'>
  /** Label of the period. */
  readonly period: string
  /** The best first. */
  readonly ranked: readonly RankedValue[]
  /** Areas without a figure to rank, each with its reason. */
  readonly without: Distribution['without']
  readonly levels: readonly Level[]
  /** Code of our area. */
  readonly area: string
  /** Codes of its statistical neighbours. */
  readonly closest: readonly string[]
  /** Codes of the areas the reader marked. */
  readonly marked: readonly string[]
  /** A value in words. */
  readonly text: (value: number) => string
}

export interface Dot {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly look: DotLook
}

export interface DistributionSeries {
  /** The best first. */
  readonly dots: readonly Dot[]
  readonly levels: readonly Level[]
  readonly measure: Pick<Measure, 'unit' | 'polarity'>
  readonly text: (value: number) => string
}

/** What the distribution draws, before it has a position. */
export function distributionSeries(input: DistributionInput): DistributionSeries {
  const { ranked, levels, measure, text, area, marked, closest } = input
  const lookOf = (code: string): DotLook => {
    if (code === area) return 'ours'
    if (marked.includes(code)) return 'marked'
    return closest.includes(code) ? 'neighbour' : 'other'
  }
  return {
    dots: ranked.map(({ code, name, value }) => ({ code, name, value, look: lookOf(code) })),
    levels,
    measure,
    text,
  }
}
