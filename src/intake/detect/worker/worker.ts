import { expose } from 'comlink'
import type { Recipe } from '../../recipes/recipe'
import { type DroppedFile, detectFigures, type FiguresDetection, readBytes } from '../figureFiles'
import type { Head } from '../head'

/** @param onBytes hears how many bytes were read, about a hundred times for the whole file */
async function readAndDetect(
  file: DroppedFile,
  recipes: readonly Recipe[],
  head: Head['sniffed'],
  onBytes: (read: number) => Promise<void>,
): Promise<FiguresDetection> {
  let reported = 0
  let heard: Promise<void> | undefined
  const bytes = await readBytes(file.content, (read) => {
    if (read - reported < file.content.size / 100) return
    reported = read
    heard = onBytes(read)
  })
  const found = await detectFigures(file, bytes, recipes, head)
  // Reports and results take different ways: the page must have heard the last report before it has the result.
  await heard
  return found
}

expose(readAndDetect)
export type ReadAndDetect = typeof readAndDetect
