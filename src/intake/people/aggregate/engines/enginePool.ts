import { type Engine, EngineLostError } from '../../../../engine/port'

type Work<T> = (engine: Engine) => Promise<T>

/** Engines that share out pieces of work. No work may leave anything in its engine that later work needs. */
export interface EnginePool {
  /**
   * Does a piece of work in the next engine that is free. When that engine is lost, once more in a new one.
   * @throws EngineLostError when that one is lost as well, or the pool is closed; what booting and the work throw
   */
  run<T>(work: Work<T>): Promise<T>
  /** Ends all engines at once, whatever they do. */
  close(): void
}

/** Who does one piece of work at a time, in an engine that is started for the first one. */
interface Worker {
  engine: Promise<Engine> | undefined
}

interface Task {
  readonly start: (hand: Worker) => Promise<void>
  readonly refuse: (problem: unknown) => void
}

/** Each engine is closed once, though it may still be starting. */
function dismiss(hand: Worker) {
  const { engine } = hand
  hand.engine = undefined
  engine?.then((started) => started.close()).catch(() => {})
}

/** @param size how many engines there are at most */
export function openEnginePool(boot: () => Promise<Engine>, size: number): EnginePool {
  const hands: Worker[] = []
  const idle: Worker[] = []
  const tasks: Task[] = []
  let closed = false

  const attempt = async <T>(hand: Worker, work: Work<T>): Promise<T> => {
    if (closed) throw new EngineLostError('The pool was closed')
    hand.engine ??= boot()
    try {
      return await work(await hand.engine)
    } catch (problem) {
      dismiss(hand)
      throw problem
    }
  }
  const twice = <T>(hand: Worker, work: Work<T>) =>
    attempt(hand, work).catch((problem) => {
      if (!(problem instanceof EngineLostError)) throw problem
      return attempt(hand, work)
    })
  const another = () => {
    if (hands.length === size) return undefined
    const hand: Worker = { engine: undefined }
    hands.push(hand)
    return hand
  }
  const next = () => {
    const hand = tasks.length > 0 ? (idle.pop() ?? another()) : undefined
    if (hand)
      tasks
        .shift()
        ?.start(hand)
        .finally(() => {
          idle.push(hand)
          next()
        })
  }
  return {
    run: <T>(work: Work<T>) =>
      new Promise<T>((resolve, refuse) => {
        const start = (hand: Worker) => twice(hand, work).then(resolve, refuse)
        tasks.push({ start, refuse })
        next()
      }),
    close() {
      closed = true
      for (const { refuse } of tasks.splice(0)) refuse(new EngineLostError('The pool was closed'))
      for (const hand of hands) dismiss(hand)
    },
  }
}
