import type { Range } from '../share/cuts'
import type { Judged, RestRows } from './judge'
import type { Layout } from './layout'
import { type PlainSums, Reading } from './reading'

/** A file or a list to be read. */
export interface PlainFile {
  readonly content: Blob
  readonly layout: Layout
  /** How many sums its recipe has. */
  readonly sums: number
}

/** The share of a file that one reader reads, and the whole list, which numbers the people alike for all readers. */
export interface Task {
  readonly file: PlainFile
  readonly list: PlainFile
  readonly listRange: Range
  readonly ranges: readonly Range[]
  /** One reader tells what is in the list. */
  readonly tellsList: boolean
}

export type Which = 'file' | 'list'

/** What a reader asks and tells meanwhile. */
export interface Listener {
  judge(which: Which, rests: RestRows): Promise<readonly Judged[] | undefined>
  /** So much of the file was read since it was told last. */
  onRows(bytes: number, rows: number): void
}

export interface Share {
  readonly file: PlainSums
  readonly list: PlainSums | undefined
}

/** @throws UnlikeError; NotReadableError when a file changed */
export async function readShare(
  { file, list, listRange, ranges, tellsList }: Task,
  { judge, onRows }: Listener,
): Promise<Share> {
  const ask = (which: Which) => (rests: RestRows) => judge(which, rests)
  const ofList = new Reading(list.content, list.layout, list.sums, ask('list'))
  await ofList.read(listRange.from, listRange.to, () => {})
  const ofFile = new Reading(file.content, file.layout, file.sums, ask('file'), ofList.people)
  for (const { from, to } of ranges) await ofFile.read(from, to, onRows)
  return { file: await ofFile.result(), list: tellsList ? await ofList.result() : undefined }
}

/** Reads a share, here or elsewhere. @throws as `readShare`, AbortError */
export type Reader = (task: Task, listener: Listener, signal: AbortSignal) => Promise<Share>
