import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Assessment } from '../../assessment/assessment'
import { titleOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { replayInShort, replayLine } from '../../words/replaySentences'

interface Props {
  /** The rows as at the date in the address. */
  readonly assessments: readonly Assessment[]
  /** The rows as at today; absent until the figures are there. */
  readonly today: readonly Assessment[] | undefined
}

/** What came of the verdicts of an earlier date, and of which goals. */
export function ReplayOutcomes({ assessments, today }: Props) {
  const { framework } = useApp()
  const [open, setOpen] = useState(false)
  if (!today)
    return assessments.some(({ verdict }) => verdict.before) ? (
      <p className="what-came">
        <strong>What came of it:</strong> the figures are being read.
      </p>
    ) : null
  const replayed = replayLine(
    assessments.flatMap((assessment) => {
      const now = today.find(({ goal }) => goal.id === assessment.goal.id)
      return now ? [{ past: assessment.verdict, present: now.verdict }] : []
    }),
  )
  if (!replayed) return null
  return (
    <details className="what-came" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>What came of it:</strong> {replayed.line}
      </summary>
      {open &&
        replayed.groups.map(({ title, pairs }) => (
          <section key={title} aria-label={title}>
            <h2 className="small">
              {title} ({pairs.length})
            </h2>
            <ul>
              {pairs.map(({ past, present }) => (
                <li key={past.goal.id}>
                  <Link to="/goal/$id" params={{ id: past.goal.id }} search={keepPlace}>
                    {titleOf(past.goal, framework)}
                  </Link>
                  : {replayInShort(past, present)}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  )
}
