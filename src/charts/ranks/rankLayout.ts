import { scaleLinear } from 'd3'
import { ordinal } from '../../format/numbers'
import type { Rank } from '../../statistics/rank'
import { quartileWords } from '../../words/labels'
import { type AxesLayout, type Frame, type Position, pathsOf } from '../core/frame'
import { markBox, placeLabels, strokesOf } from '../core/labels/boxes'
import { around } from '../core/labels/candidates'
import { sizeOf } from '../core/labels/text'
import { everyYear, periodTicks, timeScale, widthOf } from '../core/scales'
import type { RankInput, RankMark } from './rankColumns'

interface PlacedRank extends Position {
  readonly mark: RankMark
}

export interface RankLayout extends Frame, AxesLayout {
  readonly marks: readonly PlacedRank[]
  /** SVG path data, one for each run. */
  readonly lines: readonly string[]
  /** The ranks chance allows, from the best to the worst. */
  readonly ranges: readonly { readonly x: number; readonly best: number; readonly worst: number }[]
  /** The rank and the value of a mark, centred on x. */
  readonly labels: readonly (Position & { readonly lines: readonly string[] })[]
  readonly quartiles: readonly { readonly text: string; readonly y: number }[]
}

const quartileNames = quartileWords.map(({ short }) => short)

/** Ranks on one scale, whatever the number of areas: 0 at the top is the best, 1 the worst. */
const shareOf = ({ rank, of }: Pick<Rank, 'rank' | 'of'>) => (of > 1 ? (rank - 1) / (of - 1) : 0)

/** Time by real dates, the best rank at the top; each mark says its rank and its value. */
export function rankLayout({ runs, text }: RankInput, width: number): RankLayout {
  const marks = runs.flat()
  const periods = everyYear(
    marks.map(({ period }) => period),
    marks.at(-1)?.period.end ?? '',
  )
  const [left, right, top] = [widthOf(quartileNames), width - 24, 26]
  const bottom = top + 300
  const first = periods[0]?.end ?? '2000-01-01'
  const x = timeScale(first, periods.at(-1)?.end ?? first, [left + 24, right - 24])
  const y = scaleLinear([0, 1], [top, bottom])
  const joined = runs.map((run) =>
    run.map((mark): PlacedRank => ({ x: x(mark.period.end), y: y(shareOf(mark.rank)), mark })),
  )
  const placed = joined.flat()
  const ranges = placed.flatMap(({ x: at, mark: { range, rank } }) =>
    range
      ? [
          {
            x: at,
            best: y(shareOf({ rank: range.best, of: rank.of })),
            worst: y(shareOf({ rank: range.worst, of: rank.of })),
          },
        ]
      : [],
  )
  // The last and the first are named first, for they matter most where there is no room for all.
  const [last, ...rest] = [...placed].reverse()
  const wishes = (last ? [last, ...rest.slice(-1), ...rest.slice(0, -1)] : []).map((at) => {
    const lines = [ordinal(at.mark.rank.rank), text(at.mark.value)]
    return {
      item: lines,
      positions: around(at, sizeOf(lines), true, [8, 14, 22]),
      about: at,
      keep: at === last,
    }
  })
  const labels = placeLabels(wishes, {
    taken: placed.map(markBox),
    strokes: [
      ...joined.flatMap(strokesOf),
      ...ranges.flatMap(({ x: at, best, worst }) =>
        strokesOf([
          { x: at, y: best },
          { x: at, y: worst },
        ]),
      ),
    ],
    bounds: { x: left, y: 0, width: width - left, height: bottom + 2 },
  })
  return {
    width,
    height: bottom + 30,
    plot: { left, right, top, bottom },
    stops: placed,
    marks: placed,
    lines: pathsOf(joined),
    ranges,
    labels: labels.map(({ item, box }) => ({ lines: item, x: box.x + box.width / 2, y: box.y + 11 })),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ text: '', y: y(share) })),
    xTicks: periodTicks(periods, x, 0, width),
    quartiles: quartileNames.map((name, index) => ({ text: name, y: y((index + 0.5) / 4) + 4 })),
  }
}
