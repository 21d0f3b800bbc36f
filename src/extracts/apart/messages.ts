import type { DroppedFile, LookedAt } from '../look'
import type { Recipe } from '../recipe'

/** What the page asks of the worker. */
export interface Question {
  readonly file: DroppedFile
  readonly recipes: readonly Recipe[]
}

/** What the worker says: bytes read so far, any number of times, then what it found. */
export type Answer =
  | { readonly kind: 'bytes'; readonly read: number }
  | { readonly kind: 'found'; readonly found: LookedAt }
  | { readonly kind: 'failed'; readonly message: string }
