import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Assessment } from '../../assessment/assessment'
import { titleOf } from '../../assessment/goals'
import { keepPlace } from '../../context/address'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { publishedByThen } from '../../words/releaseSentences'

/** What had been published by the past date in the address, and of which goals it was not enough. */
export function WhatCounts({ assessments }: { assessments: readonly Assessment[] }) {
  const { framework } = useApp()
  const { asAt } = useChoices()
  const [open, setOpen] = useState(false)
  const { line, groups } = publishedByThen(assessments, asAt)
  return (
    <details className="what-counts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>What counts:</strong> {line}
      </summary>
      {open &&
        groups.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h2 className="small">
              {title} ({rows.length})
            </h2>
            <ul>
              {rows.map(({ assessment: { goal }, text }) => (
                <li key={goal.id}>
                  <Link to="/goal/$id" params={{ id: goal.id }} search={keepPlace}>
                    {titleOf(goal, framework)}
                  </Link>
                  : {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  )
}
