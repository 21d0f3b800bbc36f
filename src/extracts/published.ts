import { EngineLostError } from '../engine/port'
import { examine, type Tools } from './intake'
import { type Looked, look } from './look'
import type { Recipe } from './recipe'
import type { Refusal } from './refusal'

/** A file that ships with the app and was sent for. */
export interface PublishedFile {
  readonly name: string
  readonly looked: Promise<Refusal | Looked>
}

/** Looks at a shipped file as soon as it arrives: that needs no engine, which is still starting. */
export function publishedFile(
  name: string,
  content: Promise<Blob>,
  recipes: readonly Recipe[],
): PublishedFile {
  const looked = content.then((blob) => look({ name, content: blob }, recipes))
  // Whoever loads the file hears of a failure.
  looked.catch(() => {})
  return { name, looked }
}

async function load({ looked }: PublishedFile, tools: Tools) {
  const examined = await examine(await looked, tools, { compare: false, source: 'published' })
  if (examined.kind === 'refused') throw new Error(`${examined.title}. ${examined.reason}`)
  await examined.accept()
}

/**
 * Passes the shipped files through the same door as a dropped one, in the order given. One that cannot be taken in is
 * reported in the register and leaves the others alone.
 * @throws EngineLostError with the files accepted before the loss kept in the register.
 */
export const loadPublished = (files: readonly PublishedFile[], tools: Tools) =>
  tools.register.together(async () => {
    const had = new Set(tools.register.snapshot().extracts.map(({ fileName }) => fileName))
    for (const file of files) {
      if (had.has(file.name)) continue
      await load(file, tools).catch((problem) => {
        if (problem instanceof EngineLostError) throw problem
        tools.register.report(`${file.name}: ${problem instanceof Error ? problem.message : String(problem)}`)
      })
    }
  })
