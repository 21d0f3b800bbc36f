/** What went wrong: a sentence for people, and what the machine said, where that is more. */
export interface Problem {
  readonly sentence: string
  readonly detail?: string
}

/** How browsers say that a script of the app did not come. */
const missing =
  /dynamically imported module|importing a module script failed|unable to preload|failed to fetch|networkerror|load failed/i

/** How the database begins its own sentences: `Binder Error: …`. */
const ofDatabase = /^[A-Z]\w*( [A-Z]\w*)* (Error|Exception): |^(TransactionContext|INTERNAL|FATAL) Error/

const partMissing =
  'A part of the app could not be loaded: either the network is gone, or a new version of the app was put on the server. Reload the page once the network is there; what was added and kept stays.'

export const isPartMissing = (problem: unknown) => problem instanceof Error && missing.test(problem.message)

/** @param problem what was thrown */
export function problemText(problem: unknown): Problem {
  if (!(problem instanceof Error)) return { sentence: String(problem) }
  const { name, message } = problem
  if (name === 'EngineLostError')
    return {
      sentence:
        'The database stopped and is being started again, with everything that was accepted before. Try again in a moment.',
      detail: message,
    }
  if (missing.test(message)) return { sentence: partMissing, detail: message }
  if (name === 'QuotaExceededError')
    return { sentence: 'The browser has no room left for what this page keeps.', detail: message }
  if (name === 'RuntimeError' || name === 'RangeError' || /out of memory/i.test(message))
    return {
      sentence: 'There was not enough memory for it. Close other tabs, or take a smaller file.',
      detail: message,
    }
  if (name === 'TypeError' || ofDatabase.test(message))
    return { sentence: 'Something went wrong that this page did not expect.', detail: message }
  return { sentence: message }
}
