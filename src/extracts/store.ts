import { type Engine, identifier } from '../engine/port'
import { tableOf, type Yields } from './rows/stage'

/** A file that was accepted. */
export interface Extract {
  /** Grows with every accepted file; observations carry it. */
  readonly number: number
  readonly fileName: string
  readonly recipeId: string
  readonly recipeTitle: string
  readonly publisher: string
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  readonly rowsRead: number
  readonly used: number
  readonly asideTotal: number
  readonly rejectedTotal: number
  readonly observations: number
  /** Period labels, in order of time. */
  readonly periods: readonly string[]
  readonly measures: readonly string[]
  /** ISO date and time. */
  readonly acceptedAt: string
  readonly source: 'published' | 'dropped'
  readonly yields: Yields
  readonly content: Blob
}

export interface RegisterState {
  /** Grows with every change: the dataset's version. */
  readonly version: number
  readonly extracts: readonly Extract[]
  /** Shipped files that could not be taken in, in sentences. */
  readonly problems: readonly string[]
  /** Every shipped file was taken in or reported: what is missing now is missing for good. */
  readonly complete: boolean
}

/** The register of accepted extracts: what the database holds, and from which files. */
export interface Register {
  snapshot(): RegisterState
  /** Calls `listener` after every change; returns a function that stops it. */
  subscribe(listener: () => void): () => void
  find(hash: string): Extract | undefined
  /** Runs `work` and tells listeners of all its changes at once when it has ended. */
  together(work: () => Promise<void>): Promise<void>
  /** Says that no shipped file is still to come. */
  finish(): void
  /** Notes a shipped file that could not be taken in. */
  report(problem: string): void
  /** A number no extract has had. */
  nextNumber(): number
  /** Only for the door and for reloading: the extract's rows are in the database. */
  put(extract: Extract): void
  /**
   * Takes an extract and all its figures out again.
   * @throws as `Engine.query`; the register is then unchanged.
   */
  undo(number: number, engine: Engine): Promise<void>
}

export function createRegister(): Register {
  let state: RegisterState = { version: 0, extracts: [], problems: [], complete: false }
  let held = 0
  let last = 0
  const listeners = new Set<() => void>()
  const tell = () => {
    if (held === 0) for (const listener of listeners) listener()
  }
  const change = (extracts: readonly Extract[]) => {
    state = { ...state, version: state.version + 1, extracts }
    tell()
  }
  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async together(work) {
      held += 1
      try {
        await work()
      } finally {
        held -= 1
        tell()
      }
    },
    finish() {
      if (state.complete) return
      state = { ...state, complete: true }
      tell()
    },
    report(problem) {
      state = { ...state, problems: [...state.problems, problem] }
      tell()
    },
    find: (hash) => state.extracts.find((extract) => extract.hash === hash),
    nextNumber: () => ++last,
    put(extract) {
      last = Math.max(last, extract.number)
      const others = state.extracts.filter(({ number }) => number !== extract.number)
      change([...others, extract].sort((a, b) => a.number - b.number))
    },
    async undo(number, engine) {
      const extract = state.extracts.find((one) => one.number === number)
      if (!extract) return
      await engine.query(`DELETE FROM ${identifier(tableOf(extract.yields))} WHERE extract = ${number}`)
      change(state.extracts.filter((one) => one !== extract))
    },
  }
}
