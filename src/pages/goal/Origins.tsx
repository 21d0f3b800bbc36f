import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OriginCell } from '../../assessment/figureOrigin'
import { type OriginGroup, type OriginInput, originGroups } from '../../assessment/origins'
import { keepPlace } from '../../context/address'
import { useSource } from '../../context/app'
import type { Unit } from '../../framework/vocabulary'
import { medianFilesQuery } from '../../observations/medians'
import { download } from '../../ui/download'
import { qualityWords } from '../../words/labels'
import {
  originFigure,
  originFile,
  originKind,
  originPeriod,
  originPublisher,
  originRemark,
  originTitle,
} from '../../words/originText'
import { type OriginRow, originRows } from './originRows'
import { originsCsv } from './originsCsv'
import './origins.css'

const columns = ['Period', 'Figure', 'Quality', 'Printed as', 'Row', 'Column', 'File, its kind and publisher']

function FileName({ cell }: { cell: OriginCell }) {
  const { recipe } = cell
  const publisher = originPublisher(cell)
  return (
    <>
      <span className="origin-break">{originFile(cell)}</span>
      <span className="origin-line soft small">
        {recipe ? (
          <Link to="/kinds" hash={recipe.id} search={keepPlace}>
            {originKind(cell)}
          </Link>
        ) : (
          originKind(cell)
        )}
        {publisher && ` · ${publisher}`}
      </span>
    </>
  )
}

function OriginLine({ row, unit }: { row: OriginRow; unit: Unit }) {
  const { figure, symbol, cell: from, figureLines, fileLines } = row
  const cell = from?.row === null ? undefined : from
  const remark = figure && originRemark(figure, unit)
  return (
    <tr>
      {figure && (
        <>
          <th scope="row" rowSpan={figureLines}>
            {originPeriod(figure)}
          </th>
          <td rowSpan={figureLines}>
            {originFigure(figure, unit) || 'no figure'}
            {cell && remark && <span className="origin-line soft small">{remark}</span>}
          </td>
          {cell ? (
            <td rowSpan={figureLines}>{figure.quality && qualityWords[figure.quality]}</td>
          ) : (
            <td rowSpan={figureLines} colSpan={4} className="soft">
              {remark}
            </td>
          )}
        </>
      )}
      {cell && (
        <>
          <td>
            {cell.raw}
            {symbol && <span className="origin-line soft small">{symbol}</span>}
          </td>
          <td className="number">{cell.row === 0 ? 'all, added up' : cell.row?.toLocaleString('en-GB')}</td>
          <td>{cell.row === 0 ? '' : cell.column}</td>
        </>
      )}
      {fileLines > 0 && <td rowSpan={fileLines}>{from && <FileName cell={from} />}</td>}
    </tr>
  )
}

type Page = Omit<OriginInput, 'medianFiles'>

/** Figures and the cells they come from, series by series. */
function OriginTable({ page, groups }: { page: Page; groups: readonly OriginGroup[] }) {
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="origin-scroll" aria-label="Where every number comes from" tabIndex={0}>
      <table className="origin-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'Row' ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th colSpan={columns.length} scope="rowgroup" className="origin-series">
                {originTitle(group, page)}
              </th>
            </tr>
            {originRows(group.figures).map((row) => (
              <OriginLine
                key={row.id}
                row={row}
                unit={page.framework.measures.get(group.measure)?.unit ?? 'count'}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

/** Every figure on the page with the file, row and column it comes from; worked out when it is opened. */
export function Origins(page: Page) {
  const { goal, area } = page
  const [open, setOpen] = useState(false)
  const source = useSource()
  const enabled = source.ready && open
  const median = useQuery({ ...medianFilesQuery(source, goal), enabled })
  const neighbours = useQuery({ ...medianFilesQuery(source, goal, area), enabled })
  const groups = open
    ? originGroups({ ...page, medianFiles: { median: median.data, neighbours: neighbours.data } })
    : []
  const problem = median.error ?? neighbours.error
  return (
    <details className="twin" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Where every number comes from</summary>
      {problem && (
        <p className="notice" role="alert">
          The files behind the medians could not be read: {problem.message}
        </p>
      )}
      <OriginTable page={page} groups={groups} />
      <button
        type="button"
        className="button no-print"
        onClick={() => download(`origins-${goal.id}.csv`, originsCsv(page, groups), 'text/csv')}
      >
        Download origins as CSV
      </button>
    </details>
  )
}
