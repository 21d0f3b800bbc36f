import type { DataFile } from '../../observations/dataFile'
import type { FileKind, SaidYear } from '../recipes/recipe'
import type { Finding } from '../report/finding'
import type { SheetChoice } from '../report/refusal'
import type { ReportLine } from '../report/reportLine'
import type { Difference } from '../staging/changes'
import type { Rejected } from '../staging/checkRows'
import type { Counts } from '../staging/count'

/** Small counts of people that are not shown, so that nobody can be found again. */
export interface Suppression {
  /** Smaller counts than this are suppressed; 1 suppresses none. */
  readonly threshold: number
  /** How many figures are suppressed, and why. */
  readonly sentence: string
}

/**
 * What a file is, what became of its rows, what the checks found and what accepting it would change: plain data, the same
 * of every file. Rows read are the rows used, skipped and rejected together, and so are figures.
 */
export interface Review extends Counts, Difference {
  readonly recipe: FileKind
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly source: DataFile['source']
  /** SHA-256 of the file's bytes, or of the figures where rows are only added up; hexadecimal. */
  readonly hash: string
  /** The first of what is rejected, line by line. */
  readonly rejected: readonly Rejected[]
  /** How many such lines there are: each faulty figure, and each row that is rejected whole, is one. */
  readonly rejectedLines: number
  /** The year it is about, where the file does not say so itself: the reader may change it. */
  readonly year?: SaidYear
  /** The sheet of a workbook it is: the reader may choose another. */
  readonly sheet?: SheetChoice
  /** What the checks found, and how the file was read where that was not obvious. */
  readonly findings: readonly Finding[]
  /** How many used rows some check warns of. Absent where rows are added up: none can be left out then. */
  readonly warned?: number
  /** Only of a file whose rows are about people. */
  readonly people?: {
    /** Its figures are made up, to try the app with. */
    readonly synthetic: boolean
    /** How many of its figures are of schools. */
    readonly ofSchools: number
    readonly suppression: Suppression
  }
}

/**
 * What can be done with a file while it waits. Each throws an Error in words once the file was accepted or discarded; as
 * `Engine.query`.
 */
export interface ReviewActions {
  /** As `acceptTogether`, alone. */
  accept(): Promise<DataFile>
  /** Forgets the file. */
  discard(): Promise<void>
  /** What became of the file, and every row a check is about, not only the first of each. */
  fullReport(): Promise<readonly ReportLine[]>
  /** The same file with the rows some check warns of skipped, or used again. There where the review says `warned`. */
  leaveOut?(warned: boolean): Promise<WaitingFile>
  /** The same file with another threshold. There where the review says `people`. */
  changeSuppression?(threshold: number): Promise<WaitingFile>
}

/** A file that was understood and checked. Nothing of it is stored yet. */
export interface WaitingFile {
  readonly kind: 'reviewed'
  /** The engine's table of its figures while it waits. */
  readonly stage: string
  readonly review: Review
  readonly actions: ReviewActions
}
