import { inWorker, nextTask } from '../../../../workers/backgroundWork'
import { type WorkedOut, type WorkTask, workOut } from '../workOut'

/** So few cells are worked out in less time than a worker needs to start. */
const few = 500

/**
 * As `workOut`, without holding up the page.
 * @throws Error when the worker cannot start or dies.
 */
export async function workOutInWorker(task: WorkTask): Promise<WorkedOut> {
  if (task.cells.length <= few) return workOut(task)
  return inWorker<typeof workOut, WorkedOut>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    async (workOutThere) => {
      // Handing over ten thousand cells takes a moment: the page may do something else first.
      await nextTask()
      return workOutThere(task)
    },
    { lost: (message) => new Error(message || 'The figures could not be worked out') },
  )
}
