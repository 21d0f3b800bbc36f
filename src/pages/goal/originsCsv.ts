import type { OriginGroup } from '../../assessment/origins'
import { type CsvCell, toCsv } from '../../format/csv'
import { roundTo } from '../../statistics/rounding'

const columns = [
  'goal_id',
  'measure',
  'cohort',
  'phase',
  'area',
  'period',
  'value',
  'symbol_means',
  'quality',
  'remark',
  'file',
  'row',
  'column',
  'printed_as',
  'kind_of_file',
  'publisher',
]

/** A plain number stays one: as text, its minus sign would be kept from starting a formula. */
const asPrinted = (raw: string): CsvCell => (raw !== '' && String(Number(raw)) === raw ? Number(raw) : raw)

/** Every figure with its origin, one row a place; a sum of three terms has three. */
export const originsCsv = (goalId: string, groups: readonly OriginGroup[]) =>
  toCsv(
    columns,
    groups.flatMap(({ measure, cohort, phase, area, figures }) =>
      figures.flatMap(({ period, value, symbol, quality, remark, places }) => {
        const about = [goalId, measure, cohort, phase, area, period]
        const figure = [value === null ? null : roundTo(value, 6), symbol, quality, remark]
        const rows = places.map(({ file, row, column, raw, kind, publisher }): CsvCell[] => [
          file,
          row === 0 ? 'all' : row,
          column,
          asPrinted(raw),
          kind,
          publisher,
        ])
        return (rows.length > 0 ? rows : [[]]).map((place) => [...about, ...figure, ...place])
      }),
    ),
  )
