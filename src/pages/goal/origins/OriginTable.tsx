import { Link } from '@tanstack/react-router'
import type { OriginGroup } from '../../../assessment/origins/origins'
import type { Place } from '../../../assessment/origins/position'
import { type OriginRow, originRows } from '../../../assessment/origins/rows'
import { keepPlace } from '../../../context/address'

const columns = ['Period', 'Figure', 'Quality', 'Printed as', 'Row', 'Column', 'File, its kind and publisher']

function File({ file, kind, recipeId, publisher }: Place) {
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

function Line({ row: { figure, symbol, place, figureLines, fileLines } }: { row: OriginRow }) {
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
      {fileLines > 0 && <td rowSpan={fileLines}>{place && <File {...place} />}</td>}
    </tr>
  )
}

/** Figures and the cells they come from, series by series. */
export function OriginTable({ groups }: { groups: readonly OriginGroup[] }) {
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
              <Line key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
