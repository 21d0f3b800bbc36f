import type { ByteRange } from '../peopleFile'
import type { DistinctLines, Judged } from './distinctRows'
import type { FastPathFiles } from './layout'
import { type FileSums, PartReader } from './partReader'

/** The share of a file that one reader reads, and the whole pupil list, so that all readers number people alike. */
export interface ShareTask extends FastPathFiles {
  readonly listRange: ByteRange
  readonly ranges: readonly ByteRange[]
  /** Whether this reader also returns the sums of the list. */
  readonly returnsList: boolean
}

/** What a reader asks and reports meanwhile. */
export interface ShareListener {
  judge(which: keyof FastPathFiles, lines: DistinctLines): Promise<readonly Judged[] | undefined>
  /** How much of the file was read since the last report. */
  onRows(bytes: number, rows: number): void
}

export interface Share {
  readonly file: FileSums
  readonly list: FileSums | undefined
}

/** @throws NotForFastPathError; NotReadableError when a file changed */
export async function readShare(
  { file, list, listRange, ranges, returnsList }: ShareTask,
  { judge, onRows }: ShareListener,
): Promise<Share> {
  const listReader = new PartReader(list, (lines) => judge('list', lines))
  await listReader.read(listRange.from, listRange.to, () => {})
  const fileReader = new PartReader(file, (lines) => judge('file', lines), listReader.people)
  for (const { from, to } of ranges) await fileReader.read(from, to, onRows)
  return {
    file: await fileReader.result(),
    list: returnsList ? await listReader.result() : undefined,
  }
}

/** Reads a share, in this thread or in a worker. @throws as `readShare`; AbortError */
export type ShareReader = (task: ShareTask, listener: ShareListener, signal: AbortSignal) => Promise<Share>
