import { ordinal } from '../../format/numbers'
import type { Period } from '../../framework/period'
import type { Rank } from '../../statistics/rank'
import { roundTo } from '../../statistics/rounding'
import { quartileText } from '../../words/labels'
import { rankText } from '../../words/rankText'
import type { ChartFigures } from '../core/columns'

/** An area's rank in one period, and the figure it comes from. */
export interface RankMark {
  readonly period: Period
  readonly value: number
  readonly rank: Rank
}

export interface RankInput {
  readonly title: string
  readonly about: string
  readonly areaName: string
  /** Marks that a line may join. */
  readonly runs: readonly (readonly RankMark[])[]
  /** A value in words. */
  readonly text: (value: number) => string
}

/** An area's ranks, one row a period. */
export const rankFigures = ({ areaName, runs, text }: RankInput): ChartFigures<RankMark> => ({
  columns: [
    {
      id: 'period',
      heading: 'Period',
      isName: true,
      text: ({ period }) => period.label,
      cell: ({ period }) => period.label,
    },
    {
      id: 'value',
      heading: 'Value',
      look: 'number',
      text: ({ value }) => text(value),
      cell: ({ value }) => roundTo(value, 6),
      said: ({ value, rank }) => `${text(value)}, ${rankText(rank)}`,
    },
    {
      id: 'rank',
      heading: 'Rank',
      look: 'number',
      text: ({ rank }) => ordinal(rank.rank),
      cell: ({ rank }) => rank.rank,
    },
    {
      id: 'of',
      heading: 'Of',
      look: 'number',
      text: ({ rank }) => String(rank.of),
      cell: ({ rank }) => rank.of,
    },
    { id: 'sharing', cell: ({ rank }) => rank.tied },
    {
      id: 'quartile',
      heading: 'Quartile',
      text: ({ rank }) => quartileText(rank.quartile),
      cell: ({ rank }) => rank.quartile,
    },
  ],
  readings: runs.flat(),
  table: { name: `${areaName}’s ranks as a table`, caption: [`${areaName}’s ranks`] },
})
