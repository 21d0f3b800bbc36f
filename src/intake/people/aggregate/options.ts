import type { Engine } from '../../../engine/port'
import type { ShareReader } from './fastPath/readShare'
import type { PeopleFile } from './peopleFile'

export interface Progress {
  /** Of the file, including its column names. */
  readonly bytes: number
  readonly rows: number
}

export interface AggregateOptions {
  readonly file: PeopleFile
  /** The pupil list, where `file.known.list` asks for one. */
  readonly list?: PeopleFile | undefined
  /** Starts an engine that nobody else uses. All engines started are closed. */
  readonly boot: () => Promise<Engine>
  /** How many engines or readers; without it, one for each core, but no more than the file is worth. */
  readonly workers?: number
  /** Reads shares of a file on the fast path; without it, engines read all rows. */
  readonly reader?: ShareReader
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}
