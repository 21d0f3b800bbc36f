import { type WorkedOut, type WorkTask, workOut } from '../workOut'

/** The worker says when it can be given a `WorkTask`, and then what it makes of it. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly found: WorkedOut }
  | { readonly kind: 'failed'; readonly message: string }

/** So few cells are worked out in less time than a worker needs to start. */
const few = 500

/**
 * As `workOut`, without holding up the page.
 * @throws Error when the worker cannot start or dies.
 */
export async function workOutInWorker(task: WorkTask): Promise<WorkedOut> {
  if (task.cells.length <= few) return workOut(task)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const found = new Promise<WorkedOut>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The figures could not be worked out')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      // Handing ten thousand cells over takes a moment: the page has had another one since they came.
      if (data.kind === 'ready') worker.postMessage(task)
      else if (data.kind === 'found') resolve(data.found)
      else reject(new Error(data.message))
    })
  })
  return found.finally(() => worker.terminate())
}
