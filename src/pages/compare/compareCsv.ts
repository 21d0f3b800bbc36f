import type { GoalComparison } from '../../assessment/comparisons'
import { type CsvColumns, csvOf } from '../../format/csvText'
import { roundTo } from '../../statistics/rounding'
import type { Direction } from '../../verdict/direction'
import type { PeerTest } from '../../verdict/peers'
import {
  blankText,
  fixedText,
  notTestedText,
  recoveredText,
  refusalText,
  wholeYearText,
} from '../../words/comparisonText'
import { comparisonWords, directionWords } from '../../words/labels'
import type { NamedColumn } from './useCompare'

interface Line extends GoalComparison {
  readonly column: NamedColumn
}

const tidy = (value: number | undefined) => (value === undefined ? null : roundTo(value, 6))
const moved = (direction: Direction | undefined) => (direction ? directionWords[direction].text : null)

const cellOf = ({ cells, column }: Line) => {
  const cell = cells.get(column.id)
  return cell?.missing === undefined ? cell : undefined
}

const apartOf = (line: Line) => {
  const test = cellOf(line)?.test
  return test?.why === undefined ? test?.apart : undefined
}

const pOf = (test: PeerTest | undefined) =>
  test && test.why === undefined ? Number(test.p.toPrecision(3)) : null

const worded = (test: PeerTest | undefined) => (test ? comparisonWords[test.comparison].label : null)

/** Why a cell is blank, or what makes its figure a little unlike ours. */
function noteOf({ cells, column, latest, refused }: Line): string | null {
  if (refused) return refusalText[refused]
  const cell = cells.get(column.id)
  if (cell?.missing !== undefined) return blankText(cell, latest?.period.label ?? '')
  const said = [
    ...(cell?.wholeYear ? [wholeYearText] : []),
    ...(cell?.recovered ? [recoveredText] : []),
    ...(cell && cell.test.why !== undefined ? [`not tested: ${notTestedText(cell.test)}`] : []),
    ...(cell && cell.test.why === undefined && cell.test.fixed ? [fixedText] : []),
  ]
  return said.length > 0 ? said.join('; ') : null
}

const columns: CsvColumns<Line> = {
  goal_id: ({ assessment: { goal } }) => goal.id,
  measure: ({ assessment: { measure } }) => measure.name,
  cohort: ({ assessment: { goal } }) => goal.cohort,
  phase: ({ assessment: { goal } }) => goal.phase,
  period: ({ latest }) => latest?.period.label ?? null,
  ours: ({ latest }) => tidy(latest?.value),
  ours_since: ({ before }) => before?.period.label ?? null,
  ours_direction: ({ change }) => moved(change?.direction),
  ours_move: ({ change }) => worded(change?.test),
  comparator: ({ column }) => column.name,
  value: (line) => tidy(cellOf(line)?.value),
  areas: (line) => cellOf(line)?.areas ?? null,
  difference: (line) => tidy(cellOf(line)?.difference),
  difference_low95: (line) => tidy(apartOf(line)?.low),
  difference_high95: (line) => tidy(apartOf(line)?.high),
  p: (line) => pOf(cellOf(line)?.test),
  compared: (line) => worded(cellOf(line)?.test),
  direction: (line) => moved(cellOf(line)?.change?.direction),
  move_compared: (line) => worded(cellOf(line)?.change?.test),
  note: noteOf,
}

/** The table as `compare.csv`: one line for each goal and comparator, blanks with their reason. */
export const compareCsv = (comparisons: readonly GoalComparison[], comparators: readonly NamedColumn[]) =>
  csvOf(
    columns,
    comparisons.flatMap((comparison) => comparators.map((column): Line => ({ ...comparison, column }))),
  )
