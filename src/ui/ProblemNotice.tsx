import type { ReactNode } from 'react'
import type { Problem } from '../words/problemText'

/** What went wrong, in a sentence; what the machine said is folded away. */
export function ProblemNotice({
  problem: { sentence, detail },
  children,
}: {
  problem: Problem
  children?: ReactNode
}) {
  return (
    <div className="notice" role="alert">
      {sentence} {children}
      {detail && (
        <details className="small">
          <summary>Technical details</summary>
          <code>{detail}</code>
        </details>
      )}
    </div>
  )
}
