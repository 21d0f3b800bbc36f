import { type Engine, EngineLostError } from '../../../../engine/port'

type Work<T> = (engine: Engine) => Promise<T>

/** Engines that share pieces of work. No work may leave anything in its engine that later work needs. */
export interface EnginePool {
  /**
   * Does a piece of work in the next engine that is free. When that engine is lost, once more in a new one.
   * @throws EngineLostError when that one is lost as well, or the pool is closed; what booting and the work throw
   */
  run<T>(work: Work<T>): Promise<T>
  /** Closes all engines at once, whatever they are doing. */
  close(): void
}

/** Does one piece of work at a time, in an engine that is started for the first one. */
interface Slot {
  engine: Promise<Engine> | undefined
}

interface Task {
  readonly start: (slot: Slot) => Promise<void>
  readonly refuse: (problem: unknown) => void
}

/** Each engine is closed once, though it may still be starting. */
function closeEngine(slot: Slot) {
  const { engine } = slot
  slot.engine = undefined
  engine?.then((started) => started.close()).catch(() => {})
}

/** @param size how many engines there are at most */
export function openEnginePool(boot: () => Promise<Engine>, size: number): EnginePool {
  const slots: Slot[] = []
  const idle: Slot[] = []
  const tasks: Task[] = []
  let closed = false

  const attempt = async <T>(slot: Slot, work: Work<T>): Promise<T> => {
    if (closed) throw new EngineLostError('The pool was closed')
    slot.engine ??= boot()
    try {
      return await work(await slot.engine)
    } catch (problem) {
      closeEngine(slot)
      throw problem
    }
  }
  const twice = <T>(slot: Slot, work: Work<T>) =>
    attempt(slot, work).catch((problem) => {
      if (!(problem instanceof EngineLostError)) throw problem
      return attempt(slot, work)
    })
  const newSlot = () => {
    if (slots.length === size) return undefined
    const slot: Slot = { engine: undefined }
    slots.push(slot)
    return slot
  }
  const next = () => {
    const slot = tasks.length > 0 ? (idle.pop() ?? newSlot()) : undefined
    if (slot)
      tasks
        .shift()
        ?.start(slot)
        .finally(() => {
          idle.push(slot)
          next()
        })
  }
  return {
    run: <T>(work: Work<T>) =>
      new Promise<T>((resolve, refuse) => {
        const start = (slot: Slot) => twice(slot, work).then(resolve, refuse)
        tasks.push({ start, refuse })
        next()
      }),
    close() {
      closed = true
      for (const { refuse } of tasks.splice(0)) refuse(new EngineLostError('The pool was closed'))
      for (const slot of slots) closeEngine(slot)
    },
  }
}
