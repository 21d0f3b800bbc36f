import { useApp } from '../../context/app'
import { formatExact } from '../../format/numbers'
import type { Examined } from '../../intake/examine'
import { LongList } from './LongList'

const shown = 50

/** Figures that read otherwise in an extract accepted before: old → new. */
export function Changes({ examined: { changes, changesTotal } }: { examined: Examined }) {
  const { framework } = useApp()
  if (changesTotal === 0) return null
  const items = changes
    .slice(0, shown)
    .map(({ measure: id, cohort, phase, area, school, period, before, after }) => {
      const measure = framework.measures.get(id)
      const said = ({ value, symbol, quality }: typeof before) =>
        `${value === null ? (symbol ?? 'nothing') : formatExact(value, measure?.unit ?? 'score')}${before.quality === after.quality ? '' : ` (${quality})`}`
      const place = school ?? framework.areas.get(area)?.name ?? area
      const group = `${cohort}${phase === 'all' ? '' : `, ${phase}`}`
      return {
        id: `${id}${cohort}${phase}${area}${school}${period}`,
        content: `${place}, ${measure?.name ?? id}, ${group}, ${period}: ${said(before)} → ${said(after)}`,
      }
    })
  return (
    <details>
      <summary>
        {changesTotal === 1 ? '1 figure changes' : `${changesTotal.toLocaleString('en-GB')} figures change`}
      </summary>
      <LongList label="Figures that change" items={items} more={changesTotal - items.length} />
    </details>
  )
}
