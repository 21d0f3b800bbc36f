/** Shown instead of the app when there is no framework. Where a file of it is wrong the message names file, line and column. */
export function FrameworkProblem({ problem, fetched }: { problem: unknown; fetched: boolean }) {
  return (
    <main className="shell-main">
      <h1>{fetched ? 'The framework files cannot be used' : 'The framework could not be fetched'}</h1>
      <p role="alert">{problem instanceof Error ? problem.message : String(problem)}</p>
      <p className="soft">
        {fetched
          ? 'Mend the file under datasets/framework and start the app again.'
          : 'Reload the page to try again.'}
      </p>
    </main>
  )
}
