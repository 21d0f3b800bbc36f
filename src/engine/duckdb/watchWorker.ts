import { EngineLostError } from '../port'

/** A worker that says nothing for this long while a call is open is taken for dead (milliseconds). */
const silence = 15_000

/** A trap of WebAssembly, or a fault of its own the database does not go on after: what it holds cannot be relied on. */
const isBroken = (problem: unknown): problem is Error =>
  problem instanceof Error &&
  (problem.name === 'RuntimeError' ||
    problem.name === 'RangeError' ||
    problem.message.startsWith('FATAL Error'))

/** Tells when a worker is gone: by its error event, by silence while a call is open, or by what a call broke. */
export function watchWorker(worker: Worker) {
  let heard = performance.now()
  let open = 0
  let giveUp: (reason: EngineLostError) => void = () => {}
  const gone = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  gone.catch(() => {})
  worker.addEventListener('message', () => {
    heard = performance.now()
  })
  worker.addEventListener('error', (event) =>
    giveUp(new EngineLostError(event.message || 'The worker failed')),
  )
  const timer = setInterval(() => {
    if (open > 0 && performance.now() - heard > silence)
      giveUp(new EngineLostError('The database stopped answering'))
  }, 1000)

  return {
    /** Settles as `work` does, or rejects with EngineLostError when the worker is gone first. */
    async guard<T>(work: Promise<T>): Promise<T> {
      if (open === 0) heard = performance.now()
      open += 1
      try {
        return await Promise.race([work, gone])
      } catch (problem) {
        if (!isBroken(problem)) throw problem
        giveUp(new EngineLostError(problem.message))
        return await gone
      } finally {
        open -= 1
      }
    },
    stop: (reason: string) => {
      clearInterval(timer)
      giveUp(new EngineLostError(reason))
    },
  }
}
