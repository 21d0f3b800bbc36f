import { Preview } from './Preview'
import type { Step } from './useIntake'

interface Props {
  readonly step: Step
  readonly left: number
  readonly accept: () => void
  readonly close: () => void
}

const Title = ({ children }: { children: string }) => <h2 id="intake-title">{children}</h2>

function Close({ close, left, word = 'Close' }: { close: () => void; left: number; word?: string }) {
  return (
    <button type="button" className="button" onClick={close}>
      {left > 0 ? `${word}, go on to the next file` : word}
    </button>
  )
}

/** One step of a file on its way in, in words, with what can be done. */
export function IntakeStep({ step, left, accept, close }: Props) {
  switch (step.kind) {
    case 'reading':
      return (
        <>
          <Title>{`Reading ${step.fileName}…`}</Title>
          <progress aria-label="Reading" />
          <div className="intake-actions">
            <Close close={close} left={0} word="Cancel" />
          </div>
        </>
      )
    case 'refused':
      return (
        <>
          <Title>{step.refusal.title}</Title>
          <p className="soft small">{step.fileName}</p>
          <p>{step.refusal.reason}</p>
          <p>{step.refusal.advice}</p>
          <p className="soft">Nothing was changed.</p>
          <div className="intake-actions">
            <Close close={close} left={left} />
          </div>
        </>
      )
    case 'failed':
      return (
        <>
          <Title>The file could not be added</Title>
          <p className="soft small">{step.fileName}</p>
          <p>{step.message}</p>
          <p className="soft">What was there before is untouched. Try again.</p>
          <div className="intake-actions">
            <Close close={close} left={left} />
          </div>
        </>
      )
    case 'added':
      return (
        <>
          <Title>Added</Title>
          <p>
            {step.extract.observations.toLocaleString('en-GB')} figures from {step.extract.fileName} are now
            part of every chart and table, until the page is closed.
          </p>
          <div className="intake-actions">
            <Close close={close} left={left} />
          </div>
        </>
      )
    default:
      return (
        <>
          <Title>{step.examined.recipe.title}</Title>
          <Preview examined={step.examined} />
          <div className="intake-actions">
            <button
              type="button"
              className="button button-main"
              disabled={step.kind === 'adding' || step.examined.used === 0}
              onClick={accept}
            >
              {step.kind === 'adding' ? 'Adding…' : 'Add to the dashboard'}
            </button>
            <Close close={close} left={left} word="Leave it out" />
          </div>
        </>
      )
  }
}
