import { type ComponentProps, useId } from 'react'
import { isQuiet } from '../../assessment/groups'
import { GoalTable } from './GoalTable'
import { QuietGoals } from './QuietGoals'

interface Props extends Omit<ComponentProps<typeof GoalTable>, 'labelledBy'> {
  readonly title: string
  /** How many rows the group has without a filter. */
  readonly of: number
  /** A total is chosen as a filter. */
  readonly filtered: boolean
}

/** A part of the document with its goals. */
export function GoalGroup({ title, of, rows, filtered, ...table }: Props) {
  const id = useId()
  const quiet = rows.filter(isQuiet)
  const shown = rows.filter((row) => !isQuiet(row))
  return (
    <section className="goal-group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {rows.length < of && <span className="soft small">{rows.length} shown</span>}
      </h2>
      {rows.length === 0 ? (
        <p className="soft">No row fits this choice.</p>
      ) : (
        <>
          {shown.length > 0 && <GoalTable rows={shown} labelledBy={id} {...table} />}
          <QuietGoals rows={quiet} open={filtered} />
        </>
      )}
    </section>
  )
}
