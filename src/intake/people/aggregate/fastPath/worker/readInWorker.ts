import { proxy } from 'comlink'
import { EngineLostError } from '../../../../../engine/port'
import { inWorker } from '../../../../../workers/backgroundWork'
import { NotForFastPathError } from '../partReader'
import type { Share, ShareReader } from '../readShare'
import type { ReadTask, RemoteListener } from './worker'

/** A reader that reports nothing for so long, though it waits for no answer, is taken for lost (milliseconds). */
const patience = 5_000

const lost = (message: string) => new EngineLostError(message || 'A reader was lost')

/** Errors arrive from a worker without their class. */
const problemOf = (problem: unknown) =>
  problem instanceof Error && problem.name === 'NotForFastPathError'
    ? new NotForFastPathError(problem.message)
    : problem

/**
 * Reads a share in a worker of its own, which ends with it. A few dozen messages pass for a whole share, whatever its
 * size, so comlink costs no time: three million rows took 12.8 seconds by messages written by hand, and 13.0 by comlink
 * (medians of eight runs on two busy cores, which differ by 2 seconds among themselves).
 * @throws as `readShare`; AbortError; EngineLostError when the worker is lost
 */
export const readShareInWorker: ShareReader = (task, listener, signal) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const share = inWorker<ReadTask, Share>(
    worker,
    (readTask) =>
      new Promise((resolve, reject) => {
        let unanswered = 0
        const watch = () => {
          clearTimeout(timer)
          if (unanswered > 0 || signal.aborted) return
          timer = setTimeout(() => reject(lost('A reader reports nothing any more')), patience)
        }
        const heard: RemoteListener = {
          async judge(which, lines) {
            unanswered += 1
            watch()
            try {
              return await listener.judge(which, lines)
            } catch (problem) {
              // The caller is told at once: on its way through the worker the error would lose its class.
              reject(problem)
              throw problem
            } finally {
              unanswered -= 1
              watch()
            }
          },
          async onRows(bytes, rows) {
            listener.onRows(bytes, rows)
            watch()
          },
        }
        readTask(task, proxy(heard)).then(resolve, (problem) => reject(problemOf(problem)))
        watch()
      }),
    { signal, lost },
  )
  return share.finally(() => clearTimeout(timer))
}
