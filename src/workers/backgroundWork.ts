import { type Remote, releaseProxy, wrap } from 'comlink'

/** Work that does not hold up the page. */

/** Lets whatever else waits for this thread go first. A timer would be slowed down in a page in the background. */
export const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/**
 * Does a piece of work that ends at once when `signal` aborts, whatever it is doing.
 * @param work is given a signal that aborts with `signal`, and when the work has ended
 * @throws AbortError; what the work throws
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const ended = new AbortController()
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal }),
  )
  try {
    return await Promise.race([work(AbortSignal.any([signal, ended.signal])), stopped])
  } finally {
    ended.abort()
  }
}

interface WorkerOptions {
  /** Ends the work and the worker at once. */
  readonly signal?: AbortSignal
  /** Makes an error of the browser's message about a worker that cannot start or dies; it may be empty. */
  readonly lost: (message: string) => Error
}

/**
 * Has a worker do one piece of work, and ends the worker afterwards, whatever came of it. comlink carries calls, answers
 * and errors. It says nothing when a worker cannot start or dies, so that is listened for here.
 * @param work is given what the worker exposes
 * @throws AbortError; what `lost` makes; what the work throws
 */
export async function inWorker<Exposed, T>(
  worker: Worker,
  work: (remote: Remote<Exposed>) => Promise<T>,
  { signal, lost }: WorkerOptions,
): Promise<T> {
  const remote = wrap<Exposed>(worker)
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(lost(message)))
    worker.addEventListener('messageerror', () => reject(lost('')))
  })
  const done = () => Promise.race([work(remote), died])
  try {
    return await (signal ? untilAborted(signal, done) : done())
  } finally {
    remote[releaseProxy]()
    worker.terminate()
  }
}
