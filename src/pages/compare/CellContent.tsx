import type { Assessment } from '../../assessment/assessment'
import type { Cell } from '../../assessment/comparisons'
import { formatSigned } from '../../format/signed'
import { Direction } from '../../ui/Status'
import { valueText } from '../../words/verdict'

const shapes = { better: '✓', worse: '✕', similar: '–', 'not compared': '' }
const tones = { better: 'better', worse: 'worse', similar: 'unknown', 'not compared': 'soft' }

/** A comparator's figure, ours minus it, what chance says, and how it moved. */
export function CellContent({ cell, row }: { cell: Cell; row: Assessment }) {
  if (cell.reason !== undefined) return <span className="compare-blank soft">{cell.reason}</span>
  const { value, areas, difference, word, direction, note } = cell
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
      <span className={`line compare-word ${tones[word]}`}>
        <span aria-hidden="true">{shapes[word]}</span> {word === 'not compared' ? 'not tested' : word}
      </span>
      {direction && (
        <span className="line">
          <Direction label={{ tone: 'unknown', text: direction }} />
        </span>
      )}
      {note && <span className="line soft">{note}</span>}
    </>
  )
}
