import { expose } from 'comlink'
import type { Recipe } from '../../recipes/recipe'
import { type Detection, type DroppedFile, detect } from '../detect'

/** @param onBytes hears how many bytes were read, about a hundred times for the whole file */
async function detectFile(
  file: DroppedFile,
  recipes: readonly Recipe[],
  onBytes: (read: number) => Promise<void>,
): Promise<Detection> {
  let told = 0
  let heard: Promise<void> | undefined
  const found = await detect(file, recipes, (read) => {
    if (read - told < file.content.size / 100) return
    told = read
    heard = onBytes(read)
  })
  // Reports and results take different ways: the page must have heard the last report before it has the result.
  await heard
  return found
}

expose(detectFile)
export type DetectFile = typeof detectFile
