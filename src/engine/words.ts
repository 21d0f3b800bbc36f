/** What was thrown, in words. */
export const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))
