import { Component, type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react'
import { isPartMissing, problemText } from '../words/problemText'
import { ProblemNotice } from './ProblemNotice'

interface Failure {
  readonly problem: unknown
  /** The address it happened at: another one may do better. */
  readonly at: string
}

interface State {
  readonly failure: Failure | undefined
}

/** Says what went wrong below it and offers to try again, so that the rest of the page stays. */
class Boundary extends Component<{ onRetry: () => void; children: ReactNode }, State> {
  override state: State = { failure: undefined }
  static getDerivedStateFromError(problem: unknown) {
    return { failure: { problem, at: location.hash } }
  }
  static getDerivedStateFromProps(_: unknown, { failure }: State) {
    return failure && failure.at !== location.hash ? { failure: undefined } : null
  }
  override render() {
    const { failure } = this.state
    if (!failure) return this.props.children
    const again = () => {
      this.props.onRetry()
      this.setState({ failure: undefined })
    }
    return (
      <ProblemNotice problem={problemText(failure.problem)}>
        <span className="problem-actions">
          {/* A browser does not ask again for a script that did not come. */}
          {isPartMissing(failure.problem) ? (
            <button type="button" className="button" onClick={() => location.reload()}>
              Reload the page
            </button>
          ) : (
            <button type="button" className="button" onClick={again}>
              Try again
            </button>
          )}
        </span>
      </ProblemNotice>
    )
  }
}

interface Source<Props> {
  readonly waiting: ReactNode
  part: ComponentType<Props>
  readonly renew: () => void
}

function Loaded<Props extends object>({ source, given }: { source: Source<Props>; given: Props }) {
  return (
    <Boundary onRetry={source.renew}>
      <Suspense fallback={source.waiting}>
        <source.part {...given} />
      </Suspense>
    </Boundary>
  )
}

/**
 * A component whose code is loaded when it is shown. Where the code does not come, or the component fails, that is said in
 * its place.
 * @param load fetches the code; asked again after it failed
 * @param waiting shown meanwhile
 */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
) {
  const make = (): ComponentType<Props> => lazy(() => load().then((component) => ({ default: component })))
  const source: Source<Props> = {
    waiting,
    part: make(),
    renew: () => {
      source.part = make()
    },
  }
  /** The router waits for the code before it changes the page. */
  const preload = () =>
    load().then(
      () => {},
      () => {},
    )
  return Object.assign((given: Props) => createElement(Loaded<Props>, { source, given }), { preload })
}
