import { proxy } from 'comlink'
import { inWorker } from '../../../workers/backgroundWork'
import type { Recipe } from '../../recipes/recipe'
import type { DroppedFile, FiguresDetection } from '../figureFiles'
import type { Head } from '../head'
import type { ReadAndDetect } from './worker'

interface Options {
  readonly signal: AbortSignal
  /** Hears how many bytes were read, as they come. */
  readonly onBytes: (read: number) => void
}

/**
 * As `detectFigures`, without holding up the page.
 * @param head what was found in the file's first bytes
 * @throws AbortError when `signal` aborts, at once; Error when the worker cannot start or dies.
 */
export const detectInWorker = (
  file: DroppedFile,
  recipes: readonly Recipe[],
  head: Head['sniffed'],
  { signal, onBytes }: Options,
): Promise<FiguresDetection> =>
  inWorker<ReadAndDetect, FiguresDetection>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    (readAndDetect) =>
      readAndDetect(
        file,
        recipes,
        head,
        proxy(async (read) => onBytes(read)),
      ),
    { signal, lost: (message) => new Error(message || 'The file could not be read') },
  )
