import type { ComparisonColumn } from '../../assessment/comparisonColumns'
import type { GoalComparison } from '../../assessment/comparisons'
import { type CsvCell, toCsv } from '../../format/csv'
import { roundTo } from '../../statistics/rounding'
import { comparisonWords, directionWords } from '../../words/labels'

const header = [
  'goal_id',
  'measure',
  'cohort',
  'phase',
  'period',
  'ours',
  'ours_since',
  'ours_direction',
  'comparator',
  'value',
  'areas',
  'difference',
  'compared',
  'direction',
  'note',
] as const

const tidy = (value: number) => roundTo(value, 6)

/** The table as `compare.csv`: one line for each goal and comparator, blanks with their reason. */
export const compareCsv = (rows: readonly GoalComparison[], columns: readonly ComparisonColumn[]) =>
  toCsv(
    header,
    rows.flatMap(({ assessment: { goal, measure }, latest, before, direction, reason, cells }) => {
      const ours = [
        goal.id,
        measure.name,
        goal.cohort,
        goal.phase,
        latest?.period.label ?? null,
        latest ? tidy(latest.value) : null,
        before?.period.label ?? null,
        direction ? directionWords[direction].text : null,
      ]
      return columns.map(({ id, name }): CsvCell[] => {
        const cell = cells.get(id)
        if (!cell || cell.reason !== undefined)
          return [...ours, name, null, null, null, null, null, cell?.reason ?? reason ?? null]
        return [
          ...ours,
          name,
          tidy(cell.value),
          cell.areas ?? null,
          tidy(cell.difference),
          comparisonWords[cell.comparison].label,
          cell.direction ? directionWords[cell.direction].text : null,
          cell.note ?? null,
        ]
      })
    }),
  )
