import { type Engine, EngineLostError, errorText } from '../../engine/port'
import type { Framework } from '../../framework/framework'
import { type DataFile, isOfSchools } from '../../observations/dataFile'
import { areasSql } from '../../observations/tables'
import { type RegisteredFile, readStored, toStored } from './bundle'
import { notPutBack, swap } from './exchangeFigures'
import { figuresAsText, filesIn, restore } from './figureText'
import { type Exchange, HeldFiles, isShipped, newAreasOf, ownBundle } from './heldFiles'
import type { Register, RegisterState } from './register'
import {
  dataFileKey,
  readStorage,
  removedHashesKey,
  type Step,
  type Storage,
  sharedChange,
  sharedIn,
  sortEntries,
} from './storage'

const keyOf = ({ dataFile }: RegisteredFile) => `${dataFileKey}${dataFile.hash}`
/** So little is left that the next file may not fit (bytes). */
const littleRoom = 50_000_000
const almostFull =
  'This browser has little room left for what this page keeps. Save a workspace file on the page “Data” while everything is there, and free some disk space.'
const lost =
  'What this browser kept for this page was cleared, by the browser or by someone who deleted its data. What this page still holds was kept again; save a workspace file on the page “Data”, too.'

/** So many steps can be taken back. */
const mostSteps = 100
const fileNames = (files: readonly RegisteredFile[]) =>
  files.map(({ dataFile }) => dataFile.fileName).join(', ')

export function createRegister(storage: Storage, framework: Framework): Register {
  const held = new HeldFiles(framework)
  const { registered, takenOut } = held
  /** Shipped data files that another version of the app had, and that were taken out there. */
  let removedElsewhere: readonly string[] = []
  /** What could not be written to the storage yet. */
  const unwritten = new Map<string, unknown>()
  let problems: readonly string[] = []
  let past: readonly Step[] = []
  let future: readonly Step[] = []
  /** The stamp of what was last taken over from the storage or written to it. */
  let stamp = ''
  /** Steps taken before this page was opened are not taken back on it. */
  let earlier: ReadonlySet<string> = new Set()
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
  /** The last step, where it was taken since this page was opened and the page knows all it needs to take it back. */
  const offered = (steps: readonly Step[]): Step | undefined => {
    const step = steps.at(-1)
    return step && !earlier.has(step.id) && held.exchangeOf(step.added, step.removed) ? step : undefined
  }
  const publish = () => {
    state = {
      version,
      dataFiles: held.all.map(({ dataFile }) => dataFile).sort((a, b) => a.number - b.number),
      framework: held.framework,
      removed: [...takenOut.values()].map(({ dataFile }) => dataFile),
      problems,
      undo: offered(past)?.words,
      redo: offered(future)?.words,
    }
    for (const listener of listeners) listener()
  }
  const report = (problem: string) => {
    if (!problems.includes(problem)) problems = [...problems, problem]
  }
  /** Writes a change down, all or nothing. Where that fails the change stands, and lasts until the page is closed. */
  const write = async ({ added, removed }: Exchange) => {
    const next = crypto.randomUUID()
    try {
      for (const one of removed) if (!isShipped(one)) unwritten.set(keyOf(one), undefined)
      for (const one of added) if (!isShipped(one)) unwritten.set(keyOf(one), await toStored(ownBundle(one)))
      if ([...added, ...removed].some(isShipped))
        unwritten.set(removedHashesKey, [...takenOut.keys(), ...removedElsewhere])
      const steps = [past, future].map((list) => list.slice(-mostSteps))
      const [then = [], again = []] = steps
      const change = sharedChange({ stamp: next, last: held.last, past: then, future: again })
      await storage.write(new Map([...unwritten, change]))
      unwritten.clear()
      stamp = next
      const room = await storage.room().catch(() => undefined)
      if (room !== undefined && room < littleRoom) report(almostFull)
    } catch (problem) {
      report(
        `This browser keeps nothing for later (${errorText(problem)}). What you add or take out lasts until the page is closed; save a workspace file to keep it.`,
      )
    }
  }
  /** The register as it is after an exchange that the engine has done. */
  const change = async (exchange: Exchange, engine: Engine) => {
    held.exchange(exchange)
    version += 1
    if (newAreasOf([...exchange.added, ...exchange.removed]).length > 0)
      await engine.query(areasSql(held.framework)).catch((problem) => {
        // An engine that is started again gets them with everything else.
        if (!(problem instanceof EngineLostError)) throw problem
      })
  }

  /** Takes over a data file that another tab added. */
  const takeOver = async (value: unknown, engine: Engine) => {
    try {
      const bundle = readStored(value)
      const numbers = new Set(held.all.map(({ dataFile }) => dataFile.number))
      const added = bundle.dataFiles.map((dataFile) =>
        held.note(dataFile, bundle, numbers.has(dataFile.number) ? held.last + 1 : dataFile.number),
      )
      for (const sentence of (await swap(engine, added, [], framework)).values()) report(sentence)
      await change({ added, removed: [] }, engine)
    } catch (problem) {
      if (problem instanceof EngineLostError) throw problem
      report(notPutBack('A data file that another tab added', problem))
    }
  }

  /** Takes over what is in the storage where another tab has written since. */
  const catchUp = async (engine: Engine) => {
    const shared = await sharedIn(storage).catch(() => undefined)
    // A browser that keeps nothing was reported; this page goes on by itself.
    if (!shared || shared.stamp === stamp) return
    if (shared.stamp === '') {
      report(lost)
      await write({ added: held.all, removed: [...takenOut.values()] })
      publish()
      return
    }
    const entries = new Map(await storage.entries())
    for (const [key, value] of unwritten) value === undefined ? entries.delete(key) : entries.set(key, value)
    const { kept, removed, shared: theirs } = sortEntries(entries)
    const leaving = held.all.filter((one) =>
      isShipped(one) ? removed.has(one.dataFile.hash) : !kept.has(one.dataFile.hash),
    )
    const coming = [...takenOut.values()].filter(({ dataFile }) => !removed.has(dataFile.hash))
    if (leaving.length + coming.length > 0) {
      await swap(engine, coming, leaving, framework)
      await change({ added: coming, removed: leaving }, engine)
    }
    for (const [hash, value] of kept) if (!registered.has(hash)) await takeOver(value, engine)
    removedElsewhere = [...removed].filter((hash) => !takenOut.has(hash) && !registered.has(hash))
    held.last = Math.max(held.last, theirs.last)
    past = theirs.past
    future = theirs.future
    stamp = theirs.stamp
    publish()
  }

  let running: Promise<unknown> = Promise.resolve()
  /** One piece of work at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = running.then(work, work)
    running = turn.catch(() => {})
    return turn
  }
  /** One step at a time in all tabs of the browser, each after all others were taken over. */
  const step = <T>(engine: Engine, work: () => Promise<T>): Promise<T> =>
    inTurn(() =>
      storage.alone(async () => {
        await catchUp(engine)
        return work()
      }),
    )

  const hashesOf = (files: readonly RegisteredFile[]) => files.map(({ dataFile }) => dataFile.hash)
  /** Notes a step of the reader's, to be taken back by undo. */
  const note = (words: string, { added, removed }: Exchange) => {
    past = [...past, { id: crypto.randomUUID(), words, added: hashesOf(added), removed: hashesOf(removed) }]
    future = []
  }
  const finish = async (exchange: Exchange, engine: Engine) => {
    await change(exchange, engine)
    await write(exchange)
    publish()
  }
  /** Does a step of the reader's. */
  const take = async (words: string, { added: wanted, removed }: Exchange, engine: Engine) => {
    const leftOut = await swap(engine, wanted, removed, framework)
    for (const sentence of leftOut.values()) report(sentence)
    // What is kept from now on is what stands, so that it is not said again at every start.
    const added = await Promise.all(
      wanted.map(async (one) =>
        leftOut.has(one) || (!isShipped(one) && one.bundle.dataFiles.length > 1)
          ? held.note(one.dataFile, await figuresAsText(engine, [one.dataFile]), one.dataFile.number)
          : one,
      ),
    )
    note(words, { added, removed })
    await finish({ added, removed }, engine)
  }
  /** Takes a step again, or back. */
  const repeat = async (coming: readonly string[], going: readonly string[], engine: Engine) => {
    const exchange = held.exchangeOf(coming, going) ?? { added: [], removed: [] }
    const leftOut = await swap(engine, exchange.added, exchange.removed, framework)
    for (const sentence of leftOut.values()) report(sentence)
    return exchange
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    find: (hash) => registered.get(hash)?.dataFile,
    report(problem) {
      report(problem)
      publish()
    },
    async open(shipped) {
      const stored = await readStorage(storage)
      for (const problem of stored.problems) report(problem)
      stamp = stored.shared.stamp
      past = stored.shared.past
      future = stored.shared.future
      earlier = new Set([...past, ...future].map(({ id }) => id))
      for (const bundle of shipped)
        for (const dataFile of bundle.dataFiles) {
          const one = held.note(dataFile, bundle, dataFile.number)
          ;(stored.removed.has(dataFile.hash) ? takenOut : registered).set(dataFile.hash, one)
        }
      // A later version of the app may ship more data files: those stored here come after them all the same.
      const byNumber = stored.bundles
        .flatMap((bundle) => bundle.dataFiles.map((dataFile) => ({ bundle, dataFile })))
        .sort((a, b) => a.dataFile.number - b.dataFile.number)
      for (const { bundle, dataFile } of byNumber)
        if (!registered.has(dataFile.hash))
          registered.set(dataFile.hash, held.note(dataFile, bundle, Math.max(dataFile.number, held.last + 1)))
      removedElsewhere = [...stored.removed].filter((hash) => !takenOut.has(hash))
      held.last = Math.max(held.last, stored.shared.last)
      version += 1
      publish()
    },
    async restoreAll(engine) {
      await restore(
        engine,
        held.all.filter((one) => isShipped(one) && !isOfSchools(one.dataFile)),
      )
      for (const one of registered.values()) {
        if (isShipped(one)) continue
        try {
          for (const sentence of (await swap(engine, [one], [], framework)).values()) report(sentence)
        } catch (problem) {
          if (problem instanceof EngineLostError) throw problem
          registered.delete(one.dataFile.hash)
          report(notPutBack(`${one.dataFile.fileName}, kept in this browser,`, problem))
        }
      }
      if (newAreasOf(registered.values()).length > 0) await engine.query(areasSql(held.framework))
      publish()
    },
    restoreSchools: (engine) =>
      inTurn(async () => {
        const there = await filesIn(engine, 'school_figure')
        const missing = ({ dataFile }: RegisteredFile) => isOfSchools(dataFile) && !there.has(dataFile.number)
        await restore(
          engine,
          held.all.filter((one) => isShipped(one) && missing(one)),
        )
      }),
    accept: (engine, work) =>
      step(engine, async () => {
        const bundles = await work(() => ++held.last)
        const added = bundles.flatMap((bundle) =>
          bundle.dataFiles.map((dataFile) => held.note(dataFile, bundle, dataFile.number)),
        )
        note(`adding ${fileNames(added)}`, { added, removed: [] })
        await finish({ added, removed: [] }, engine)
        return bundles
      }),
    follow: (engine) => step(engine, async () => {}),
    remove: (number, engine) =>
      step(engine, async () => {
        const one = held.all.find(({ dataFile }) => dataFile.number === number)
        if (one) await take(`taking out ${one.dataFile.fileName}`, { added: [], removed: [one] }, engine)
      }),
    putBack: (hash, engine) =>
      step(engine, async () => {
        const one = takenOut.get(hash)
        if (one) await take(`putting back ${one.dataFile.fileName}`, { added: [one], removed: [] }, engine)
      }),
    contents: () => ({
      bundles: held.all.filter((one) => !isShipped(one)).map(ownBundle),
      removed: [...takenOut.keys(), ...removedElsewhere],
    }),
    bring: ({ bundles, removed }, name, engine) =>
      step(engine, async () => {
        const seen = new Set(registered.keys())
        const isNew = ({ hash }: DataFile) => !seen.has(hash) && seen.add(hash)
        const added = bundles.flatMap((one) =>
          one.dataFiles.filter(isNew).map((dataFile) => held.note(dataFile, one, held.last + 1)),
        )
        const leaving = held.all.filter((one) => isShipped(one) && removed.includes(one.dataFile.hash))
        if (added.length + leaving.length > 0)
          await take(`opening ${name}`, { added, removed: leaving }, engine)
      }),
    undo: (engine) =>
      step(engine, async () => {
        const done = offered(past)
        if (!done) return
        const exchange = await repeat(done.removed, done.added, engine)
        past = past.slice(0, -1)
        future = [...future, done]
        await finish(exchange, engine)
      }),
    redo: (engine) =>
      step(engine, async () => {
        const undone = offered(future)
        if (!undone) return
        const exchange = await repeat(undone.added, undone.removed, engine)
        past = [...past, undone]
        future = future.slice(0, -1)
        await finish(exchange, engine)
      }),
    forget: (engine) =>
      step(engine, async () => {
        const dropped = held.all.filter((one) => !isShipped(one))
        const exchange = { added: [...takenOut.values()], removed: dropped }
        await swap(engine, exchange.added, exchange.removed, framework)
        await change(exchange, engine)
        held.forgetOthers()
        past = []
        future = []
        problems = []
        removedElsewhere = []
        unwritten.clear()
        // The stamp that stays says that this was meant: the storage was not lost.
        await storage.clear()
        await write({ added: [], removed: [] })
        publish()
      }),
  }
}
