import { proxy } from 'comlink'
import { inWorker } from '../../backgroundWork'
import type { Recipe } from '../../recipes/recipe'
import { type Detection, type DroppedFile, detectBytes, readBytes } from '../detect'
import { isZip } from '../text/signatures'
import type { DetectFile } from './worker'

/** Files up to this size are looked at in less time than a worker needs to start (bytes). */
export const small = 4_000_000

interface Options {
  readonly signal: AbortSignal
  /** Hears how many bytes were read, as they come. */
  readonly onBytes: (read: number) => void
}

const startAndDetect = (file: DroppedFile, recipes: readonly Recipe[], { signal, onBytes }: Options) =>
  inWorker<DetectFile, Detection>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    (detectFile) =>
      detectFile(
        file,
        recipes,
        proxy(async (read) => onBytes(read)),
      ),
    { signal, lost: (message) => new Error(message || 'The file could not be read') },
  )

/**
 * As `detect`, without holding up the page: a large file and a workbook are looked at by a worker.
 * @throws AbortError when `signal` aborts, at once; Error when the worker cannot start or dies.
 */
export async function detectInWorker(
  file: DroppedFile,
  recipes: readonly Recipe[],
  options: Options,
): Promise<Detection> {
  if (file.content.size > small) return startAndDetect(file, recipes, options)
  const bytes = await readBytes(file.content)
  options.signal.throwIfAborted()
  return isZip(bytes) ? startAndDetect(file, recipes, options) : detectBytes(file, bytes, recipes)
}
