import type { FigureOrigin, OriginCell } from '../../assessment/figureOrigin'
import type { OriginGroup, OriginInput } from '../../assessment/origins'
import { type CsvCell, type CsvColumns, csvOf } from '../../format/csvText'
import { roundTo } from '../../statistics/rounding'
import {
  originArea,
  originFile,
  originKind,
  originPeriod,
  originPublisher,
  originRemark,
} from '../../words/originText'

interface Line {
  readonly page: Pick<OriginInput, 'framework' | 'goal' | 'area'>
  readonly group: OriginGroup
  readonly figure: FigureOrigin
  /** Absent where the figure's files are not known. */
  readonly cell: OriginCell | undefined
}

/** A plain number stays one: as text, its minus sign would be kept from starting a formula. */
const asPrinted = (raw: string): CsvCell => (raw !== '' && String(Number(raw)) === raw ? Number(raw) : raw)

const ofCell =
  (value: (cell: OriginCell) => CsvCell) =>
  ({ cell }: Line) =>
    cell ? value(cell) : null

const columns: CsvColumns<Line> = {
  goal_id: ({ page }) => page.goal.id,
  measure: ({ group }) => group.measure,
  cohort: ({ group }) => group.cohort,
  phase: ({ group }) => group.phase,
  area: ({ group, page }) => originArea(group, page),
  period: ({ figure }) => originPeriod(figure),
  value: ({ figure }) => (figure.value === null ? null : roundTo(figure.value, 6)),
  symbol_means: ({ figure }) => figure.symbol,
  quality: ({ figure }) => figure.quality,
  remark: ({ figure, group, page }) =>
    originRemark(figure, page.framework.measures.get(group.measure)?.unit ?? 'count'),
  file: ofCell(originFile),
  row: ofCell(({ row }) => (row === 0 ? 'all' : row)),
  column: ofCell(({ column }) => column),
  printed_as: ofCell(({ raw }) => asPrinted(raw)),
  kind_of_file: ofCell(originKind),
  publisher: ofCell(originPublisher),
}

/** Every figure with its origin, one row a cell; a sum of three terms has three. */
export const originsCsv = (page: Line['page'], groups: readonly OriginGroup[]) =>
  csvOf(
    columns,
    groups.flatMap((group) =>
      group.figures.flatMap((figure) =>
        (figure.cells.length > 0 ? figure.cells : [undefined]).map(
          (cell): Line => ({ page, group, figure, cell }),
        ),
      ),
    ),
  )
