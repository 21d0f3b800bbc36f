import { type Engine, EngineLostError, errorText } from '../../engine/port'
import { type NewArea, withNewAreas } from '../../framework/areas'
import type { Framework } from '../../framework/framework'
import { type DataFile, isOfSchools } from '../../observations/dataFile'
import { areasSql } from '../../observations/tables'
import { type Bundle, type RegisteredFile, toStored } from './bundle'
import { swap } from './exchangeFigures'
import { figuresAsText, filesIn, restore } from './figureText'
import { dataFileKey, readStorage, removedHashesKey, type Storage } from './storage'
import type { Contents } from './workspace'

/** One step of the reader's, which can be taken back. */
interface Step {
  readonly words: string
  readonly added: readonly RegisteredFile[]
  readonly removed: readonly RegisteredFile[]
}

export interface RegisterState {
  /** Grows with every change of the figures: the dataset's version. */
  readonly version: number
  readonly dataFiles: readonly DataFile[]
  /** The framework, with the areas that came with accepted data files. */
  readonly framework: Framework
  /** Shipped data files that were taken out. */
  readonly removed: readonly DataFile[]
  /** What went wrong with shipped or stored data files, in sentences. */
  readonly problems: readonly string[]
  /** What undo would take back, in words. */
  readonly undo: string | undefined
  /** What redo would do again, in words. */
  readonly redo: string | undefined
}

/** The register of accepted data files: what the database holds, from which files, and how to get back. */
export interface Register {
  snapshot(): RegisterState
  /** Calls `listener` after every change; returns a function that stops it. */
  subscribe(listener: () => void): () => void
  find(hash: string): DataFile | undefined
  /** A number no data file has had. */
  nextNumber(): number
  /** Notes what went wrong. */
  report(problem: string): void
  /** At the start, before an engine is there: the shipped data files, then those in the storage. */
  open(shipped: readonly Bundle[]): Promise<void>
  /**
   * Puts the figures of every data file into a new engine, but for the shipped ones of schools. A stored one that is damaged
   * is left out and reported.
   */
  restoreAll(engine: Engine): Promise<void>
  /**
   * Puts the shipped figures of schools into the engine where they are not there yet.
   * @throws Error when they cannot be fetched; as `Engine.query`.
   */
  restoreSchools(engine: Engine): Promise<void>
  /** The figures of these data files are in the engine now. One step, to be taken back together. */
  put(added: readonly Bundle[], engine: Engine): Promise<void>
  /**
   * Takes a data file and all its figures out, or changes nothing.
   * @throws as `Engine.query`.
   */
  remove(number: number, engine: Engine): Promise<void>
  /** Puts a shipped data file that was taken out back in. */
  putBack(hash: string, engine: Engine): Promise<void>
  /** What a workspace file holds: the reader's own data files, and which shipped ones were taken out. */
  contents(): Contents
  /** Adds what a workspace file holds to what is here; data files that are here already stay as they are. */
  bring(contents: Contents, name: string, engine: Engine): Promise<void>
  undo(engine: Engine): Promise<void>
  redo(engine: Engine): Promise<void>
  /** Back to what shipped, with nothing left in the storage. It cannot be taken back. */
  forget(engine: Engine): Promise<void>
}

const keyOf = ({ dataFile }: RegisteredFile) => `${dataFileKey}${dataFile.hash}`
const isShipped = ({ dataFile }: RegisteredFile) => dataFile.source === 'published'
const fileNames = (files: readonly RegisteredFile[]) =>
  files.map(({ dataFile }) => dataFile.fileName).join(', ')

const newAreasOf = (files: Iterable<RegisteredFile>): NewArea[] =>
  [...files].flatMap(({ dataFile }) => dataFile.newAreas ?? [])

export function createRegister(storage: Storage, framework: Framework): Register {
  const registered = new Map<string, RegisteredFile>()
  const takenOut = new Map<string, RegisteredFile>()
  let problems: readonly string[] = []
  let past: readonly Step[] = []
  let future: readonly Step[] = []
  let last = 0
  let version = 0
  let state: RegisterState = {
    version,
    dataFiles: [],
    framework,
    removed: [],
    problems,
    undo: undefined,
    redo: undefined,
  }
  const listeners = new Set<() => void>()
  /** The framework with all areas; another one only where these have changed. */
  let known = { areas: '', framework }
  const withAreas = () => {
    const brought = newAreasOf(registered.values())
    const areas = JSON.stringify(brought)
    if (areas !== known.areas) known = { areas, framework: withNewAreas(framework, brought) }
    return known.framework
  }
  const publish = () => {
    state = {
      version,
      dataFiles: [...registered.values()].map(({ dataFile }) => dataFile).sort((a, b) => a.number - b.number),
      framework: withAreas(),
      removed: [...takenOut.values()].map(({ dataFile }) => dataFile),
      problems,
      undo: past.at(-1)?.words,
      redo: future.at(-1)?.words,
    }
    for (const listener of listeners) listener()
  }
  const report = (problem: string) => {
    if (!problems.includes(problem)) problems = [...problems, problem]
  }
  const registerAs = (dataFile: DataFile, bundle: Bundle, number: number): RegisteredFile => {
    last = Math.max(last, number)
    return { dataFile: { ...dataFile, number }, bundle, numberInBundle: dataFile.number }
  }

  /** Writes a change down. Where that fails the change stands, and lasts until the page is closed. */
  const write = async (added: readonly RegisteredFile[], removed: readonly RegisteredFile[]) => {
    try {
      for (const one of added) if (!isShipped(one)) await storage.put(keyOf(one), await toStored(one.bundle))
      for (const one of removed) if (!isShipped(one)) await storage.remove(keyOf(one))
      if ([...added, ...removed].some(isShipped)) await storage.put(removedHashesKey, [...takenOut.keys()])
    } catch (problem) {
      report(
        `This browser keeps nothing for later (${errorText(problem)}). What you add or take out lasts until the page is closed; save a workspace file to keep it.`,
      )
    }
  }
  const change = async (
    added: readonly RegisteredFile[],
    removed: readonly RegisteredFile[],
    engine: Engine,
  ) => {
    for (const one of removed) {
      registered.delete(one.dataFile.hash)
      if (isShipped(one)) takenOut.set(one.dataFile.hash, one)
    }
    for (const one of added) {
      if (isShipped(one)) takenOut.delete(one.dataFile.hash)
      registered.set(one.dataFile.hash, one)
    }
    if (newAreasOf([...added, ...removed]).length > 0) await engine.query(areasSql(withAreas()))
    version += 1
    await write(added, removed)
    publish()
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
    const leftOut = await swap(engine, step.added, step.removed, framework)
    for (const sentence of leftOut.values()) report(sentence)
    // What is kept from now on is what stands, so that it is not said again at every start.
    const added = await Promise.all(
      step.added.map(async (one) =>
        leftOut.has(one)
          ? registerAs(one.dataFile, await figuresAsText(engine, [one.dataFile]), one.dataFile.number)
          : one,
      ),
    )
    past = [...past, { ...step, added }]
    future = []
    await change(added, step.removed, engine)
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    find: (hash) => registered.get(hash)?.dataFile,
    nextNumber: () => ++last,
    report(problem) {
      report(problem)
      publish()
    },
    async open(shipped) {
      const stored = await readStorage(storage)
      for (const problem of stored.problems) report(problem)
      for (const bundle of shipped)
        for (const dataFile of bundle.dataFiles) {
          const one = registerAs(dataFile, bundle, dataFile.number)
          ;(stored.removed.has(dataFile.hash) ? takenOut : registered).set(dataFile.hash, one)
        }
      // A later version of the app may ship more data files: those stored here come after them all the same.
      const byNumber = stored.bundles
        .flatMap((bundle) => bundle.dataFiles.map((dataFile) => ({ bundle, dataFile })))
        .sort((a, b) => a.dataFile.number - b.dataFile.number)
      for (const { bundle, dataFile } of byNumber)
        if (!registered.has(dataFile.hash))
          registered.set(dataFile.hash, registerAs(dataFile, bundle, Math.max(dataFile.number, last + 1)))
      version += 1
      publish()
    },
    async restoreAll(engine) {
      await restore(
        engine,
        [...registered.values()].filter((one) => isShipped(one) && !isOfSchools(one.dataFile)),
      )
      for (const one of registered.values()) {
        if (isShipped(one)) continue
        try {
          for (const sentence of (await swap(engine, [one], [], framework)).values()) report(sentence)
        } catch (problem) {
          if (problem instanceof EngineLostError) throw problem
          registered.delete(one.dataFile.hash)
          report(`${one.dataFile.fileName}, kept in this browser, was left out. ${errorText(problem)}`)
        }
      }
      if (newAreasOf(registered.values()).length > 0) await engine.query(areasSql(withAreas()))
      publish()
    },
    restoreSchools: (engine) =>
      inTurn(async () => {
        const there = await filesIn(engine, 'school_figure')
        const missing = ({ dataFile }: RegisteredFile) => isOfSchools(dataFile) && !there.has(dataFile.number)
        await restore(
          engine,
          [...registered.values()].filter((one) => isShipped(one) && missing(one)),
        )
      }),
    put: (added, engine) =>
      inTurn(async () => {
        const fresh = added.flatMap((bundle) =>
          bundle.dataFiles.map((dataFile) => registerAs(dataFile, bundle, dataFile.number)),
        )
        past = [...past, { words: `adding ${fileNames(fresh)}`, added: fresh, removed: [] }]
        future = []
        await change(fresh, [], engine)
      }),
    remove: (number, engine) =>
      inTurn(async () => {
        const one = [...registered.values()].find(({ dataFile }) => dataFile.number === number)
        if (one)
          await take({ words: `taking out ${one.dataFile.fileName}`, added: [], removed: [one] }, engine)
      }),
    putBack: (hash, engine) =>
      inTurn(async () => {
        const one = takenOut.get(hash)
        if (one)
          await take({ words: `putting back ${one.dataFile.fileName}`, added: [one], removed: [] }, engine)
      }),
    contents: () => ({
      bundles: [...registered.values()].filter((one) => !isShipped(one)).map(({ bundle }) => bundle),
      removed: [...takenOut.keys()],
    }),
    bring: ({ bundles, removed }, name, engine) =>
      inTurn(async () => {
        const seen = new Set(registered.keys())
        const isNew = ({ hash }: DataFile) => !seen.has(hash) && seen.add(hash)
        const added = bundles.flatMap((one) =>
          one.dataFiles.filter(isNew).map((dataFile) => registerAs(dataFile, one, last + 1)),
        )
        const leaving = [...registered.values()].filter(
          (one) => isShipped(one) && removed.includes(one.dataFile.hash),
        )
        if (added.length + leaving.length > 0)
          await take({ words: `opening ${name}`, added, removed: leaving }, engine)
      }),
    undo: (engine) =>
      inTurn(async () => {
        const step = past.at(-1)
        if (!step) return
        await swap(engine, step.removed, step.added, framework)
        past = past.slice(0, -1)
        future = [...future, step]
        await change(step.removed, step.added, engine)
      }),
    redo: (engine) =>
      inTurn(async () => {
        const step = future.at(-1)
        if (!step) return
        const rest = future.slice(0, -1)
        await take(step, engine)
        future = rest
        publish()
      }),
    forget: (engine) =>
      inTurn(async () => {
        const dropped = [...registered.values()].filter((one) => !isShipped(one))
        const shipped = [...takenOut.values()]
        await swap(engine, shipped, dropped, framework)
        past = []
        future = []
        problems = []
        await change(shipped, dropped, engine)
        await storage.clear()
      }),
  }
}
