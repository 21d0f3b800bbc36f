import type { Examined } from '../../../extracts/intake'
import { formatExact } from '../../../format/numbers'
import { useApp } from '../../app/App'

const shown = 50

/** Figures that read otherwise in an extract accepted before: old → new. */
export function Changes({ examined: { changes, changesTotal } }: { examined: Examined }) {
  const { framework } = useApp()
  if (changesTotal === 0) return null
  return (
    <details>
      <summary>
        {changesTotal === 1 ? '1 figure changes' : `${changesTotal.toLocaleString('en-GB')} figures change`}
      </summary>
      <ul>
        {changes.slice(0, shown).map(({ measure: id, cohort, phase, area, period, before, after }) => {
          const measure = framework.measures.get(id)
          const said = ({ value, symbol }: typeof before) =>
            value === null ? (symbol ?? 'nothing') : formatExact(value, measure?.unit ?? 'score')
          return (
            <li key={`${id}${cohort}${phase}${area}${period}`}>
              {framework.areas.get(area)?.name ?? area}, {measure?.name ?? id}, {cohort}
              {phase !== 'all' && `, ${phase}`}, {period}: {said(before)} → {said(after)}
            </li>
          )
        })}
        {changesTotal > shown && <li>… and {(changesTotal - shown).toLocaleString('en-GB')} more</li>}
      </ul>
    </details>
  )
}
