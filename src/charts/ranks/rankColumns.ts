import { ordinal } from '../../format/numbers'
import type { Period } from '../../framework/period'
import type { Rank } from '../../statistics/rank'
import type { RankRange } from '../../statistics/rankSimulation'
import { roundTo } from '../../statistics/rounding'
import { quartileText } from '../../words/labels'
import { rankRangeText, rankText } from '../../words/rankText'
import type { ChartFigures } from '../core/columns'

/** An area's rank in one period, and the figure it comes from. */
export interface RankMark {
  readonly period: Period
  readonly value: number
  readonly rank: Rank
  /** The ranks chance allows, once they are known. */
  readonly range?: RankRange | undefined
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
      said: ({ value, rank, range }) =>
        `${text(value)}, ${rankText(rank)}${range ? `; chance allows ${rankRangeText(range)}` : ''}`,
    },
    {
      id: 'rank',
      heading: 'Rank',
      look: 'number',
      text: ({ rank }) => ordinal(rank.rank),
      cell: ({ rank }) => rank.rank,
    },
    ...(runs.flat().some(({ range }) => range)
      ? [
          {
            id: 'chance',
            heading: 'Chance allows',
            text: ({ range }: RankMark) => (range ? rankRangeText(range) : 'not known'),
          },
        ]
      : []),
    { id: 'rank_best95', cell: ({ range }) => range?.best ?? null },
    { id: 'rank_worst95', cell: ({ range }) => range?.worst ?? null },
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
