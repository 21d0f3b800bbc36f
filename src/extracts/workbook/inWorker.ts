import type { openWorkbook } from './open'

type Opened = Awaited<ReturnType<typeof openWorkbook>>

/**
 * As `openWorkbook`, beside the page.
 * @throws Error when the worker cannot start or dies.
 */
export function openInWorker(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const opened = new Promise<Opened>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Opened>) => resolve(data))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The workbook could not be opened')),
    )
    worker.postMessage(bytes)
  })
  return opened.finally(() => worker.terminate())
}
