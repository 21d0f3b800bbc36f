import type { Range } from '../cuts'
import type { DistinctLines, Judged } from './judge'
import type { Layout } from './layout'
import { type FileSums, PartReader } from './partReader'

/** A file or a list to be read. */
export interface FastPathFile {
  readonly content: Blob
  readonly layout: Layout
  /** How many sums its recipe has. */
  readonly sums: number
}

/** The share of a file that one reader reads, and the whole list, which numbers the people alike for all readers. */
export interface ShareTask {
  readonly file: FastPathFile
  readonly list: FastPathFile
  readonly listRange: Range
  readonly ranges: readonly Range[]
  /** One reader tells what is in the list. */
  readonly tellsList: boolean
}

export type WhichFile = 'file' | 'list'

/** What a reader asks and tells meanwhile. */
export interface Listener {
  judge(which: WhichFile, rests: DistinctLines): Promise<readonly Judged[] | undefined>
  /** So much of the file was read since it was told last. */
  onRows(bytes: number, rows: number): void
}

export interface Share {
  readonly file: FileSums
  readonly list: FileSums | undefined
}

/** @throws UnlikeError; NotReadableError when a file changed */
export async function readShare(
  { file, list, listRange, ranges, tellsList }: ShareTask,
  { judge, onRows }: Listener,
): Promise<Share> {
  const ask = (which: WhichFile) => (rests: DistinctLines) => judge(which, rests)
  const ofList = new PartReader(list.content, list.layout, list.sums, ask('list'))
  await ofList.read(listRange.from, listRange.to, () => {})
  const ofFile = new PartReader(file.content, file.layout, file.sums, ask('file'), ofList.people)
  for (const { from, to } of ranges) await ofFile.read(from, to, onRows)
  return { file: await ofFile.result(), list: tellsList ? await ofList.result() : undefined }
}

/** Reads a share, here or elsewhere. @throws as `readShare`, AbortError */
export type ShareReader = (task: ShareTask, listener: Listener, signal: AbortSignal) => Promise<Share>
