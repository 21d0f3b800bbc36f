import type { KnownPeopleFile } from '../people/aggregate/peopleFile'
import type { PeopleRecipe } from '../people/recipes/recipe'
import type { Recipe } from '../recipes/recipe'
import { type DroppedFile, detectFigures, type FiguresDetection, readBytes } from './figureFiles'
import { headOf } from './head'
import { recognisePeople } from './peopleFiles'
import { isZip } from './text/signatures'
import { detectInWorker } from './worker/detectInWorker'

/** Files up to this size are looked at in less time than a worker needs to start (bytes). */
const small = 4_000_000

/** Every kind of file that is known. */
export interface Kinds {
  readonly figures: readonly Recipe[]
  readonly people: readonly PeopleRecipe[]
}

export interface DetectOptions {
  readonly signal: AbortSignal
  /** Hears how many bytes of a large file were read, as they come. */
  readonly onBytes: (read: number) => void
}

/**
 * Decides what a file is: published figures, rows about people, a table nobody knows, or none at all. A small file is
 * read whole while its first bytes are looked at; a large one only once it is known not to be about people, by a worker,
 * as are workbooks.
 * @throws AbortError when `signal` aborts; Error when the file cannot be read, or the worker cannot start or dies.
 */
export async function detect(
  file: DroppedFile,
  kinds: Kinds,
  options: DetectOptions,
): Promise<FiguresDetection | KnownPeopleFile> {
  const { content } = file
  const reading = content.size <= small ? readBytes(content) : undefined
  // Awaited below, unless the file is about people.
  reading?.catch(() => {})
  const people = await recognisePeople(content, kinds.people)
  options.signal.throwIfAborted()
  if (people) return people
  const head = await headOf(content)
  if (reading && !isZip(head.bytes)) return detectFigures(file, await reading, kinds.figures, head.sniffed)
  return detectInWorker(file, kinds.figures, head.sniffed, options)
}
