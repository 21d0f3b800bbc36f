import { examine, type Tools } from './intake'

/** A file that ships with the app, already being fetched. */
export interface PublishedFile {
  readonly name: string
  readonly content: Promise<Blob>
}

/**
 * Passes the shipped files through the same door as a dropped one, in the order given.
 * @throws Error naming the file that could not be fetched or was refused.
 */
export async function loadPublished(files: readonly PublishedFile[], tools: Tools) {
  for (const { name, content } of files) {
    const examined = await examine({ name, content: await content }, tools, {
      compare: false,
      source: 'published',
    })
    if (examined.kind === 'refused') throw new Error(`${name}: ${examined.title}. ${examined.reason}`)
    await examined.accept()
  }
}
