import type { Assessment } from '../../assessment/assessment'
import type { Cell } from '../../assessment/comparisons'
import { formatSigned } from '../../format/signed'
import { Direction, shapes } from '../../ui/Status'
import { comparisonWords, untestedDirection } from '../../words/labels'
import { valueText } from '../../words/verdict'

/** A comparator's figure, ours minus it, what chance says, and how it moved. */
export function CellContent({ cell, row }: { cell: Cell; row: Assessment }) {
  if (cell.reason !== undefined) return <span className="compare-blank soft">{cell.reason}</span>
  const { value, areas, difference, comparison, direction, note } = cell
  const { tone, label } = comparisonWords[comparison]
  return (
    <>
      <span className="line compare-value">
        {valueText(row, value)}
        {areas !== undefined && <span className="soft"> of {areas}</span>}
      </span>
      <span className="line compare-difference">
        {formatSigned(difference, row.goal.decimals)}
        {row.measure.unit === 'percent' && <span className="visually-hidden"> points</span>}
      </span>
      <span className={`line compare-word ${tone ?? 'soft'}`}>
        <span aria-hidden="true">{tone && shapes[tone]}</span> {label}
      </span>
      {direction && (
        <span className="line">
          <Direction label={untestedDirection(direction)} />
        </span>
      )}
      {note && <span className="line soft">{note}</span>}
    </>
  )
}
