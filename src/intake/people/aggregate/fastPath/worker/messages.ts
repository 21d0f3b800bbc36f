import type { DistinctLines, Judged } from '../judge'
import type { Share, ShareTask, WhichFile } from '../readShare'

/** What the page tells a reader: first its task, then the answers to its questions. */
export type ToReader =
  | { readonly kind: 'read'; readonly task: ShareTask }
  | { readonly kind: 'judged'; readonly question: number; readonly judged: readonly Judged[] | undefined }

export type FromReader =
  | {
      readonly kind: 'judge'
      readonly question: number
      readonly which: WhichFile
      readonly rests: DistinctLines
    }
  | { readonly kind: 'rows'; readonly bytes: number; readonly rows: number }
  | { readonly kind: 'read'; readonly share: Share }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
