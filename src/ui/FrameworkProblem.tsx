/** Shown instead of the app when a framework file is wrong: the message names file, line and column. */
export function FrameworkProblem({ problem }: { problem: unknown }) {
  return (
    <main className="shell-main">
      <h1>The framework files cannot be used</h1>
      <p role="alert">{problem instanceof Error ? problem.message : String(problem)}</p>
      <p className="soft">Mend the file under datasets/framework and start the app again.</p>
    </main>
  )
}
