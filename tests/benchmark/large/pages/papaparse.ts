import { cells, type Way } from './way'

/** PapaParse, streaming in a worker of its own. */
export const way: Way = async () => {
  const worker = new Worker(new URL('./papaparse.worker.ts', import.meta.url), { type: 'module' })
  await new Promise((ready) => worker.addEventListener('message', ready, { once: true }))
  return (files) =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(cells.parse(data)), { once: true })
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true })
      worker.postMessage(files)
    })
}
