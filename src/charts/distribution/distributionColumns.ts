import { formatSigned, ordinal } from '../../format/numbers'
import { roundTo } from '../../statistics/rounding'
import { quartileText } from '../../words/labels'
import { besideText, rankRangeText, rankText, withoutRankText } from '../../words/rankText'
import type { ChartFigures, Column } from '../core/columns'
import type { DistributionInput, RankedValue } from './distributionSeries'

/** One area: with its rank, or with the reason why it has none. */
type AreaRow = RankedValue | DistributionInput['without'][number]

const tidy = (value: number) => roundTo(value, 6)

/** Local authorities with value, rank and difference to ours. The table begins with the rank, the CSV with the area. */
function columnsOf(input: DistributionInput, ours: RankedValue | undefined): Column<AreaRow>[] {
  const { measure, goal, period, area, closest, text } = input
  const { cohort, phase, decimals } = goal
  /** What a column says of an area with a rank; nothing of one without. */
  const of =
    <Said>(say: (row: RankedValue) => Said, nothing: Said) =>
    (row: AreaRow) =>
      'rank' in row ? say(row) : nothing
  const words = (say: (row: RankedValue) => string) => of(say, '')
  const cell = (say: (row: RankedValue) => string | number | null) => of(say, null)
  return [
    { id: 'measure', cell: () => measure.name },
    { id: 'cohort', cell: () => cohort },
    { id: 'phase', cell: () => phase },
    { id: 'period', cell: () => period },
    { id: 'area_code', cell: cell(({ code }) => code) },
    { id: 'rank', heading: 'Rank', look: 'number', text: words(({ rank }) => ordinal(rank.rank)) },
    ...(input.ranked.some(({ range }) => range)
      ? [
          {
            id: 'chance',
            heading: 'Chance allows',
            text: words(({ range }) => (range ? rankRangeText(range) : 'not known')),
          },
        ]
      : []),
    {
      id: 'area',
      heading: 'Local authority',
      isName: true,
      text: ({ name }) => name,
      aside: words(({ code }) => (code === area ? 'this area' : closest.includes(code) ? 'neighbour' : '')),
      cell: ({ name }) => name,
      said: (row) => [row.name, words(({ value }) => text(value))(row)].join(' '),
    },
    {
      id: 'value',
      heading: 'Value',
      look: 'number',
      text: words(({ value }) => text(value)),
      cell: cell(({ value }) => tidy(value)),
      said: words(({ code, value, rank, range }) => {
        const beside =
          ours && code !== area
            ? `; ${ours.name} is ${besideText({ measure, decimals }, ours.value, value)}`
            : ''
        const allowed = range ? `; chance allows ${rankRangeText(range)}` : ''
        return `${rankText(rank)}${allowed}${beside}`
      }),
    },
    { id: 'rank', cell: cell(({ rank }) => rank.rank) },
    { id: 'rank_best95', cell: cell(({ range }) => range?.best ?? null) },
    { id: 'rank_worst95', cell: cell(({ range }) => range?.worst ?? null) },
    { id: 'of', cell: cell(({ rank }) => rank.of) },
    { id: 'sharing', cell: cell(({ rank }) => rank.tied) },
    { id: 'quartile', cell: cell(({ rank }) => rank.quartile) },
    {
      id: 'ours_minus_it',
      heading: ours ? `${ours.name} minus it` : 'Difference',
      look: 'number',
      text: words(({ code, value }) =>
        ours && code !== area ? formatSigned(ours.value - value, decimals) : '',
      ),
      cell: cell(({ value }) => (ours ? tidy(ours.value - value) : null)),
    },
    { id: 'quartile_name', heading: 'Quartile', text: words(({ rank }) => quartileText(rank.quartile)) },
    { id: 'neighbour', cell: cell(({ code }) => (closest.includes(code) ? 'yes' : 'no')) },
    { id: 'reason', cell: (row) => ('rank' in row ? null : withoutRankText(row.reason)) },
  ]
}

/** Every local authority of one period, the best first; in the CSV then those without a rank. */
export function distributionFigures(input: DistributionInput): ChartFigures<AreaRow> {
  const { ranked, without, area, title } = input
  const at = ranked.findIndex(({ code }) => code === area)
  const ours = ranked[at]
  return {
    columns: columnsOf(input, ours),
    readings: ranked,
    start: Math.max(0, at),
    table: {
      name: title,
      caption: [title],
      look: (row) => ('rank' in row && row.code === area ? 'area-ours' : undefined),
    },
    csvRows: [...ranked, ...without],
  }
}
