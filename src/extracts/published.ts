import { EngineLostError } from '../engine/port'
import { examine, type Tools } from './intake'

/** A file that ships with the app, already being fetched. */
export interface PublishedFile {
  readonly name: string
  readonly content: Promise<Blob>
}

async function load({ name, content }: PublishedFile, tools: Tools) {
  const file = { name, content: await content }
  const examined = await examine(file, tools, { compare: false, source: 'published' })
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
