import type { Threshold } from '../../disclosure/book'
import type { Figure } from '../../disclosure/disclose'
import type { Cell } from '../../recipe'
import { figuresOf } from '../figures'
import type { Answer, Question } from './messages'

/** So few cells are worked out in less time than a worker needs to start. */
const few = 500

/**
 * As `figuresOf`, without holding up the page.
 * @throws Error when the worker cannot start or dies.
 */
export async function figuresApart(
  cells: readonly Cell[],
  threshold: Threshold | null,
): Promise<readonly Figure[]> {
  if (cells.length <= few) return figuresOf(cells, threshold)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const question: Question = { cells, threshold }
  const found = new Promise<readonly Figure[]>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The figures could not be worked out')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
      data.kind === 'found' ? resolve(data.figures) : reject(new Error(data.message)),
    )
    worker.postMessage(question)
  })
  return found.finally(() => worker.terminate())
}
