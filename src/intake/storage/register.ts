import { type Engine, EngineLostError, errorText } from '../../engine/port'
import { type DataFile, isOfSchools } from '../../observations/dataFile'
import { type Held, type Kept, toStored } from './bundle'
import { extractsIn, restore } from './figureText'
import { dataFileKey, readStorage, removedKey, type Storage } from './storage'
import { swap } from './swap'
import type { Contents } from './workspace'

/** One step of the reader's, which can be taken back. */
interface Step {
  readonly words: string
  readonly added: readonly Held[]
  readonly removed: readonly Held[]
}

export interface RegisterState {
  /** Grows with every change of the figures: the dataset's version. */
  readonly version: number
  readonly extracts: readonly DataFile[]
  /** Shipped extracts that were taken out. */
  readonly removed: readonly DataFile[]
  /** What went wrong with shipped or kept extracts, in sentences. */
  readonly problems: readonly string[]
  /** What undo would take back, in words. */
  readonly undo: string | undefined
  /** What redo would do again, in words. */
  readonly redo: string | undefined
}

/** The register of accepted extracts: what the database holds, from which files, and how to get back. */
export interface Register {
  snapshot(): RegisterState
  /** Calls `listener` after every change; returns a function that stops it. */
  subscribe(listener: () => void): () => void
  find(hash: string): DataFile | undefined
  /** A number no extract has had. */
  nextNumber(): number
  /** Notes what went wrong. */
  report(problem: string): void
  /** At the start, before an engine is there: the shipped extracts, then what the shelf holds. */
  open(shipped: readonly Kept[]): Promise<void>
  /**
   * Puts every held extract's figures into a new engine, but for the shipped ones of schools. A kept one that is damaged
   * is left out and reported.
   */
  restoreAll(engine: Engine): Promise<void>
  /**
   * Puts the shipped figures of schools into the engine where they are not there yet.
   * @throws Error when they cannot be fetched; as `Engine.query`.
   */
  restoreSchools(engine: Engine): Promise<void>
  /** The extracts' figures are in the database now. One step, to be taken back together. */
  put(added: readonly Kept[]): Promise<void>
  /**
   * Takes an extract and all its figures out, or changes nothing.
   * @throws as `Engine.query`.
   */
  remove(number: number, engine: Engine): Promise<void>
  /** Puts a shipped extract that was taken out back in. */
  putBack(hash: string, engine: Engine): Promise<void>
  /** What a workspace file holds: the reader's own extracts, and which shipped ones were taken out. */
  contents(): Contents
  /** Adds what a workspace file holds to what is here; extracts that are here already stay as they are. */
  bring(contents: Contents, name: string, engine: Engine): Promise<void>
  undo(engine: Engine): Promise<void>
  redo(engine: Engine): Promise<void>
  /** Back to what shipped, with nothing left on the shelf. It cannot be taken back. */
  forget(engine: Engine): Promise<void>
}

const keyOf = ({ extract }: Held) => `${dataFileKey}${extract.hash}`
const isShipped = ({ extract }: Held) => extract.source === 'published'
const fileNames = (held: readonly Held[]) => held.map(({ extract }) => extract.fileName).join(', ')

export function createRegister(shelf: Storage): Register {
  const held = new Map<string, Held>()
  const out = new Map<string, Held>()
  let problems: readonly string[] = []
  let past: readonly Step[] = []
  let future: readonly Step[] = []
  let last = 0
  let version = 0
  let state: RegisterState = {
    version,
    extracts: [],
    removed: [],
    problems,
    undo: undefined,
    redo: undefined,
  }
  const listeners = new Set<() => void>()
  const tell = () => {
    state = {
      version,
      extracts: [...held.values()].map(({ extract }) => extract).sort((a, b) => a.number - b.number),
      removed: [...out.values()].map(({ extract }) => extract),
      problems,
      undo: past.at(-1)?.words,
      redo: future.at(-1)?.words,
    }
    for (const listener of listeners) listener()
  }
  const report = (problem: string) => {
    if (!problems.includes(problem)) problems = [...problems, problem]
  }
  const hold = (extract: DataFile, kept: Kept, number: number): Held => {
    last = Math.max(last, number)
    return { extract: { ...extract, number }, kept, keptAs: extract.number }
  }

  /** Writes a change down. Where that fails the change stands, and lasts until the page is closed. */
  const write = async (added: readonly Held[], removed: readonly Held[]) => {
    try {
      for (const one of added) if (!isShipped(one)) await shelf.put(keyOf(one), await toStored(one.kept))
      for (const one of removed) if (!isShipped(one)) await shelf.remove(keyOf(one))
      if ([...added, ...removed].some(isShipped)) await shelf.put(removedKey, [...out.keys()])
    } catch (problem) {
      report(
        `This browser keeps nothing for later (${errorText(problem)}). What you add or take out lasts until the page is closed; save a workspace file to keep it.`,
      )
    }
  }
  const change = async (added: readonly Held[], removed: readonly Held[]) => {
    for (const one of removed) {
      held.delete(one.extract.hash)
      if (isShipped(one)) out.set(one.extract.hash, one)
    }
    for (const one of added) {
      if (isShipped(one)) out.delete(one.extract.hash)
      held.set(one.extract.hash, one)
    }
    version += 1
    await write(added, removed)
    tell()
  }

  let running: Promise<unknown> = Promise.resolve()
  /** One step at a time. */
  const inTurn = (work: () => Promise<void>) => {
    const turn = running.then(work, work)
    running = turn
    return turn
  }

  /** Does a step of the reader's, to be taken back by undo. */
  const take = async (step: Step, engine: Engine) => {
    await swap(engine, step.added, step.removed)
    past = [...past, step]
    future = []
    await change(step.added, step.removed)
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    find: (hash) => held.get(hash)?.extract,
    nextNumber: () => ++last,
    report(problem) {
      report(problem)
      tell()
    },
    async open(shipped) {
      const shelved = await readStorage(shelf)
      for (const problem of shelved.problems) report(problem)
      for (const kept of shipped)
        for (const extract of kept.extracts) {
          const one = hold(extract, kept, extract.number)
          ;(shelved.removed.has(extract.hash) ? out : held).set(extract.hash, one)
        }
      // A later version of the app may ship more extracts: those kept here come after them all the same.
      const byNumber = shelved.kept
        .flatMap((kept) => kept.extracts.map((extract) => ({ kept, extract })))
        .sort((a, b) => a.extract.number - b.extract.number)
      for (const { kept, extract } of byNumber)
        if (!held.has(extract.hash))
          held.set(extract.hash, hold(extract, kept, Math.max(extract.number, last + 1)))
      version += 1
      tell()
    },
    async restoreAll(engine) {
      await restore(
        engine,
        [...held.values()].filter((one) => isShipped(one) && !isOfSchools(one.extract)),
      )
      for (const one of held.values()) {
        if (isShipped(one)) continue
        await swap(engine, [one], []).catch((problem) => {
          if (problem instanceof EngineLostError) throw problem
          held.delete(one.extract.hash)
          report(`${one.extract.fileName}, kept in this browser, was left out. ${errorText(problem)}`)
          tell()
        })
      }
    },
    restoreSchools: (engine) =>
      inTurn(async () => {
        const there = await extractsIn(engine, 'school_figure')
        const missing = ({ extract }: Held) => isOfSchools(extract) && !there.has(extract.number)
        await restore(
          engine,
          [...held.values()].filter((one) => isShipped(one) && missing(one)),
        )
      }),
    put: (added) =>
      inTurn(async () => {
        const fresh = added.flatMap((kept) =>
          kept.extracts.map((extract) => hold(extract, kept, extract.number)),
        )
        past = [...past, { words: `adding ${fileNames(fresh)}`, added: fresh, removed: [] }]
        future = []
        await change(fresh, [])
      }),
    remove: (number, engine) =>
      inTurn(async () => {
        const one = [...held.values()].find(({ extract }) => extract.number === number)
        if (one)
          await take({ words: `taking out ${one.extract.fileName}`, added: [], removed: [one] }, engine)
      }),
    putBack: (hash, engine) =>
      inTurn(async () => {
        const one = out.get(hash)
        if (one)
          await take({ words: `putting back ${one.extract.fileName}`, added: [one], removed: [] }, engine)
      }),
    contents: () => ({
      kept: [...held.values()].filter((one) => !isShipped(one)).map(({ kept }) => kept),
      removed: [...out.keys()],
    }),
    bring: ({ kept, removed }, name, engine) =>
      inTurn(async () => {
        const added = kept.flatMap((one) =>
          one.extracts.filter(({ hash }) => !held.has(hash)).map((extract) => hold(extract, one, last + 1)),
        )
        const leaving = [...held.values()].filter(
          (one) => isShipped(one) && removed.includes(one.extract.hash),
        )
        if (added.length + leaving.length > 0)
          await take({ words: `opening ${name}`, added, removed: leaving }, engine)
      }),
    undo: (engine) =>
      inTurn(async () => {
        const step = past.at(-1)
        if (!step) return
        await swap(engine, step.removed, step.added)
        past = past.slice(0, -1)
        future = [...future, step]
        await change(step.removed, step.added)
      }),
    redo: (engine) =>
      inTurn(async () => {
        const step = future.at(-1)
        if (!step) return
        const rest = future.slice(0, -1)
        await take(step, engine)
        future = rest
        tell()
      }),
    forget: (engine) =>
      inTurn(async () => {
        const dropped = [...held.values()].filter((one) => !isShipped(one))
        const shipped = [...out.values()]
        await swap(engine, shipped, dropped)
        past = []
        future = []
        problems = []
        await change(shipped, dropped)
        await shelf.clear()
      }),
  }
}
