import type { GoalComparison } from '../../assessment/comparisons'
import { type CsvColumns, csvOf } from '../../format/csvText'
import { roundTo } from '../../statistics/rounding'
import type { Direction } from '../../verdict/direction'
import { blankText, refusalText, wholeYearText } from '../../words/comparisonText'
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

/** Why a cell is blank, or what makes its figure a little unlike ours. */
function noteOf({ cells, column, latest, refused }: Line): string | null {
  if (refused) return refusalText[refused]
  const cell = cells.get(column.id)
  if (cell?.missing !== undefined) return blankText(cell, latest?.period.label ?? '')
  return cell?.wholeYear ? wholeYearText : null
}

const columns: CsvColumns<Line> = {
  goal_id: ({ assessment: { goal } }) => goal.id,
  measure: ({ assessment: { measure } }) => measure.name,
  cohort: ({ assessment: { goal } }) => goal.cohort,
  phase: ({ assessment: { goal } }) => goal.phase,
  period: ({ latest }) => latest?.period.label ?? null,
  ours: ({ latest }) => tidy(latest?.value),
  ours_since: ({ before }) => before?.period.label ?? null,
  ours_direction: ({ direction }) => moved(direction),
  comparator: ({ column }) => column.name,
  value: (line) => tidy(cellOf(line)?.value),
  areas: (line) => cellOf(line)?.areas ?? null,
  difference: (line) => tidy(cellOf(line)?.difference),
  compared: (line) => {
    const cell = cellOf(line)
    return cell ? comparisonWords[cell.comparison].label : null
  },
  direction: (line) => moved(cellOf(line)?.direction),
  note: noteOf,
}

/** The table as `compare.csv`: one line for each goal and comparator, blanks with their reason. */
export const compareCsv = (comparisons: readonly GoalComparison[], comparators: readonly NamedColumn[]) =>
  csvOf(
    columns,
    comparisons.flatMap((comparison) => comparators.map((column): Line => ({ ...comparison, column }))),
  )
