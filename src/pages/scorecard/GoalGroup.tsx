import { type ComponentProps, useId } from 'react'
import { GoalTable } from './GoalTable'

interface Props extends Omit<ComponentProps<typeof GoalTable>, 'labelledBy'> {
  readonly title: string
  /** How many rows the group has without a filter. */
  readonly of: number
}

/** A part of the document with its goals. */
export function GoalGroup({ title, of, rows, ...table }: Props) {
  const id = useId()
  return (
    <section className="goal-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {rows.length < of && <span className="soft small">{rows.length} shown</span>}
      </h2>
      {rows.length === 0 ? (
        <p className="soft">No row fits this choice.</p>
      ) : (
        <GoalTable rows={rows} labelledBy={id} {...table} />
      )}
    </section>
  )
}
