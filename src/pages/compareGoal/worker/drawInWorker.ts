import type { DrawRanks } from '../../../assessment/rankRanges'
import type { simulatedRanks } from '../../../statistics/rankSimulation'
import { inWorker } from '../../../workers/backgroundWork'

/**
 * Has one worker draw all the ranks that a piece of work asks for, without holding up the page.
 * @throws AbortError when `signal` aborts, at once; Error when the worker cannot start or dies.
 */
export const drawInWorker = <T>(
  work: (drawRanks: DrawRanks) => Promise<T>,
  signal: AbortSignal,
): Promise<T> =>
  inWorker<typeof simulatedRanks, T>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    (remote) => work(remote),
    { signal, lost: (message) => new Error(message || 'The ranks could not be drawn') },
  )
