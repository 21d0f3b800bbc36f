import type { ReactNode } from 'react'
import { useApp } from '../../context/app'
import { formatExact } from '../../format/numbers'
import type { Review } from '../../intake/waiting/review'
import { qualityWords } from '../../words/labels'

interface Props {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly content: ReactNode }[]
  /** How many there are beside those shown. */
  readonly more: number
}

/** A list that scrolls in place. */
export function LongList({ label, items, more }: Props) {
  return (
    // A region that scrolls must be reachable from the keyboard.
    <section className="long-list" aria-label={label} tabIndex={0}>
      <ul>
        {items.map(({ id, content }) => (
          <li key={id}>{content}</li>
        ))}
        {more > 0 && <li>… and {more.toLocaleString('en-GB')} more</li>}
      </ul>
    </section>
  )
}

const count = (n: number) => n.toLocaleString('en-GB')

const are = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? `${one} is` : `${many} are`}`

/** Where rows hold several figures, some of a row may be rejected and others used. */
const rejectedWords = ({ rejectedTotal, used, figures }: Review) =>
  figures && figures.rejected > rejectedTotal && used > 0
    ? are(figures.rejected, 'figure', 'figures')
    : are(rejectedTotal, 'row', 'rows')

/** Rows read = used + skipped + rejected, as a sum and as a bar, with every reason. */
export function RowsSum({ review }: { review: Review }) {
  const { rowsRead, used, skipped, rejected, rejectedTotal, rejectedLines, figures } = review
  const skippedTotal = skipped.reduce((sum, { rows }) => sum + rows, 0)
  const parts = [
    { name: 'used', rows: used },
    { name: 'skipped', rows: skippedTotal },
    { name: 'rejected', rows: rejectedTotal },
  ]
  return (
    <>
      <p>
        {count(rowsRead)} {rowsRead === 1 ? 'row' : 'rows'} read = {count(used)} used + {count(skippedTotal)}{' '}
        skipped + {count(rejectedTotal)} rejected.
        {figures && (
          <>
            {' '}
            {count(figures.read)} {figures.read === 1 ? 'figure' : 'figures'} in them = {count(figures.used)}{' '}
            used + {count(figures.skipped)} skipped + {count(figures.rejected)} rejected.
          </>
        )}
      </p>
      <svg className="rows-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ name, rows }, at) => (
          <rect
            key={name}
            className={`rows-${name}`}
            x={(100 * parts.slice(0, at).reduce((sum, part) => sum + part.rows, 0)) / Math.max(1, rowsRead)}
            width={(100 * rows) / Math.max(1, rowsRead)}
            height={4}
          />
        ))}
      </svg>
      {skipped.length > 0 && (
        <details>
          <summary>
            Why {count(skippedTotal)} {skippedTotal === 1 ? 'row is' : 'rows are'} skipped
          </summary>
          <LongList
            label="Rows skipped"
            items={skipped.map(({ reason, rows }) => ({ id: reason, content: `${count(rows)}: ${reason}` }))}
            more={0}
          />
        </details>
      )}
      {rejectedLines > 0 && (
        <details open>
          <summary>Why {rejectedWords(review)} rejected</summary>
          <LongList
            label="Rows and figures rejected"
            items={rejected.map(({ row, reason, column }) => ({
              id: `${row}${column}${reason}`,
              content: `Row ${count(row)}: ${reason}`,
            }))}
            more={rejectedLines - rejected.length}
          />
        </details>
      )}
    </>
  )
}

/** Areas that come with the file: from its acceptance on they can be chosen, searched and ranked. */
export function NewAreas({ review: { newAreas } }: { review: Review }) {
  if (newAreas.length === 0) return null
  return (
    <section aria-label="New areas">
      <p>
        <strong>{newAreas.length === 1 ? '1 new area' : `${count(newAreas.length)} new areas`}</strong>, to be
        added with the file:
      </p>
      <ul>
        {newAreas.map(({ code, name, rows }) => (
          <li key={code}>
            {name === code ? `${code}, without a name in the file` : `${name} (${code})`}: {count(rows)}{' '}
            {rows === 1 ? 'row' : 'rows'}
          </li>
        ))}
      </ul>
    </section>
  )
}

const mostShown = 50

/** Figures that read otherwise in a data file accepted before: old → new. */
export function Changes({ review: { changes, changesTotal } }: { review: Review }) {
  const { framework } = useApp()
  if (changesTotal === 0) return null
  const items = changes
    .slice(0, mostShown)
    .map(({ measure: id, cohort, phase, area, school, period, before, after }) => {
      const measure = framework.measures.get(id)
      const printed = ({ value, symbol, quality }: typeof before) =>
        `${value === null ? (symbol ?? 'nothing') : formatExact(value, measure?.unit ?? 'score')}${before.quality === after.quality ? '' : ` (${qualityWords[quality]})`}`
      const place = school ?? framework.areas.get(area)?.name ?? area
      const group = `${cohort}${phase === 'all' ? '' : `, ${phase}`}`
      return {
        id: `${id}${cohort}${phase}${area}${school}${period}`,
        content: `${place}, ${measure?.name ?? id}, ${group}, ${period}: ${printed(before)} → ${printed(after)}`,
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
