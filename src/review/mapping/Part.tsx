import { type ReactNode, useId, useState } from 'react'
import type { Ground } from '../../intake/mapping/guess/guess'
import type { Problem } from '../../intake/mapping/problems/problem'
import { partTitles, type Section } from './said'

interface Props {
  readonly section: Section
  /** The choice in a few words. */
  readonly said: string
  /** Why it was guessed, while the guess stands. */
  readonly ground: Ground | null
  readonly problems: readonly Problem[]
  readonly children: ReactNode
}

/** One part of the mapping: a line that says what is chosen, what is wrong with it, and the controls to change it. */
export function Part({ section, said, ground, problems, children }: Props) {
  const mine = problems.filter(({ part }) => part === section)
  const [openAtFirst] = useState(mine.length > 0)
  const id = useId()
  return (
    <section className="mapping-part" data-section={section} aria-labelledby={id}>
      <details open={openAtFirst}>
        <summary>
          <h3 id={id}>{partTitles[section]}</h3>
          <span className="mapping-said">{said}</span>
          {ground && <span className="mapping-guessed">guessed: {ground.reason}</span>}
        </summary>
        <div className="mapping-fields">{children}</div>
      </details>
      {mine.length > 0 && (
        <ul className="mapping-problems">
          {mine.map(({ sentence, severity }) => (
            <li key={sentence} className={severity === 'stops' ? 'mapping-stops' : 'mapping-warns'}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
