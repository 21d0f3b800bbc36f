import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type OriginGroup, type OriginInput, originGroups } from '../../assessment/origins'
import { useSource } from '../../context/app'
import { medianFilesQuery } from '../../observations/medians'
import { download } from '../../ui/download'
import { originsCsv } from './originsCsv'
import './origins.css'
import { Link } from '@tanstack/react-router'
import type { Cell } from '../../assessment/figureOrigin'
import { keepPlace } from '../../context/address'
import { type OriginRow, originRows } from './originRows'

const columns = ['Period', 'Figure', 'Quality', 'Printed as', 'Row', 'Column', 'File, its kind and publisher']

function FileName({ file, kind, recipeId, publisher }: Cell) {
  return (
    <>
      <span className="origin-break">{file}</span>
      <span className="origin-line soft small">
        {recipeId === '' ? (
          kind
        ) : (
          <Link to="/kinds" hash={recipeId} search={keepPlace}>
            {kind}
          </Link>
        )}
        {publisher && ` · ${publisher}`}
      </span>
    </>
  )
}

function OriginLine({ row: { figure, symbol, place, figureLines, fileLines } }: { row: OriginRow }) {
  const cell = place?.row === null ? undefined : place
  return (
    <tr>
      {figure && (
        <>
          <th scope="row" rowSpan={figureLines}>
            {figure.period}
          </th>
          <td rowSpan={figureLines}>
            {figure.figure || 'no figure'}
            {cell && figure.remark && <span className="origin-line soft small">{figure.remark}</span>}
          </td>
          {cell ? (
            <td rowSpan={figureLines}>{figure.quality}</td>
          ) : (
            <td rowSpan={figureLines} colSpan={4} className="soft">
              {figure.remark}
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
      {fileLines > 0 && <td rowSpan={fileLines}>{place && <FileName {...place} />}</td>}
    </tr>
  )
}

/** Figures and the cells they come from, series by series. */
function OriginTable({ groups }: { groups: readonly OriginGroup[] }) {
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
        {groups.map(({ id, title, figures }) => (
          <tbody key={id}>
            <tr>
              <th colSpan={columns.length} scope="rowgroup" className="origin-series">
                {title}
              </th>
            </tr>
            {originRows(figures).map((row) => (
              <OriginLine key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

/** Every figure on the page with the file, row and column it comes from; worked out when it is opened. */
export function Origins(input: Omit<OriginInput, 'middles'>) {
  const { goal, area } = input
  const [open, setOpen] = useState(false)
  const source = useSource()
  const enabled = source.ready && open
  const middle = useQuery({ ...medianFilesQuery(source, goal), enabled })
  const neighbours = useQuery({ ...medianFilesQuery(source, goal, area), enabled })
  const groups = open
    ? originGroups({ ...input, middles: { middle: middle.data, neighbours: neighbours.data } })
    : []
  const problem = middle.error ?? neighbours.error
  return (
    <details className="twin" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Where every number comes from</summary>
      {problem && (
        <p className="notice" role="alert">
          The files behind the medians could not be read: {problem.message}
        </p>
      )}
      <OriginTable groups={groups} />
      <button
        type="button"
        className="button no-print"
        onClick={() => download(`origins-${goal.id}.csv`, originsCsv(goal.id, groups), 'text/csv')}
      >
        Download origins as CSV
      </button>
    </details>
  )
}
