import type { ReactNode } from 'react'

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
