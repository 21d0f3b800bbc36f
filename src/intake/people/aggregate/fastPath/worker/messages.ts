import type { Judged, RestRows } from '../judge'
import type { Share, Task, Which } from '../task'

/** What the page tells a reader: first its task, then the answers to its questions. */
export type ToReader =
  | { readonly kind: 'read'; readonly task: Task }
  | { readonly kind: 'judged'; readonly question: number; readonly judged: readonly Judged[] | undefined }

export type FromReader =
  | { readonly kind: 'judge'; readonly question: number; readonly which: Which; readonly rests: RestRows }
  | { readonly kind: 'rows'; readonly bytes: number; readonly rows: number }
  | { readonly kind: 'read'; readonly share: Share }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
