import type { Recipe } from '../../recipes/recipe'
import { type Detection, type DroppedFile, detectBytes, readBytes } from '../detect'
import { isZip } from '../text/signatures'

/** What the page asks of the worker. */
export interface Question {
  readonly file: DroppedFile
  readonly recipes: readonly Recipe[]
}

/** What the worker says: bytes read so far, any number of times, then what it found. */
export type Answer =
  | { readonly kind: 'bytes'; readonly read: number }
  | { readonly kind: 'found'; readonly found: Detection }
  | { readonly kind: 'failed'; readonly message: string }

/** Files up to this size are looked at in less time than a worker needs to start (bytes). */
export const small = 4_000_000

interface Options {
  readonly signal: AbortSignal
  /** Hears how many bytes were read, as they come. */
  readonly onBytes: (read: number) => void
}

function inWorker(question: Question, { signal, onBytes }: Options): Promise<Detection> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const found = new Promise<Detection>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The file could not be read')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'bytes') onBytes(data.read)
      else if (data.kind === 'found') resolve(data.found)
      else reject(new Error(data.message))
    })
    worker.postMessage(question)
  })
  return found.finally(() => worker.terminate())
}

/**
 * As `look`, without holding up the page: a large file and a workbook are looked at by a worker.
 * @throws AbortError when `signal` aborts, at once; Error when the worker cannot start or dies.
 */
export async function detectInWorker(
  file: DroppedFile,
  recipes: readonly Recipe[],
  options: Options,
): Promise<Detection> {
  if (file.content.size > small) return inWorker({ file, recipes }, options)
  const bytes = await readBytes(file.content)
  options.signal.throwIfAborted()
  return isZip(bytes) ? inWorker({ file, recipes }, options) : detectBytes(file, bytes, recipes)
}
