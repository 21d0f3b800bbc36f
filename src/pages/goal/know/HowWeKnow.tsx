import { useLocation } from '@tanstack/react-router'
import type { DataFile } from '../../../observations/dataFile'
import type { Verdict } from '../../../verdict/verdict'
import { derivation } from '../../../words/derivation/derivation'
import type { Rung } from '../../../words/methods'
import { Ladder } from './Ladder'
import { Step } from './Step'
import './know.css'

interface Props {
  readonly verdict: Verdict
  readonly extracts: readonly DataFile[]
  /** What else this series can carry, beside the methods of the verdict. */
  readonly more: readonly Rung[]
}

/** The whole derivation of a verdict, opened on demand or by the address. */
export function HowWeKnow({ verdict, extracts, more }: Props) {
  const asked = useLocation({ select: ({ hash }) => hash === 'how' })
  return (
    <details className="card fact know" id="how" open={asked}>
      <summary>
        <h2>How do we know?</h2>
      </summary>
      <p className="soft">
        Every step to the verdict with its formula, the numbers in it and where each comes from, so that you
        can go the way again by hand.
      </p>
      <ol className="know-steps">
        {derivation(verdict).map((step) => (
          <Step key={step.title} step={step} extracts={extracts} />
        ))}
      </ol>
      <Ladder verdict={verdict} more={more} />
    </details>
  )
}
