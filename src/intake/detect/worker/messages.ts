import type { Recipe } from '../../recipes/recipe'
import type { Detection, DroppedFile } from '../detect'

/** What the page asks of the worker. */
export interface Question {
  readonly file: DroppedFile
  readonly recipes: readonly Recipe[]
}

/** What the worker says: bytes read so far, any number of times, then what it found. */
export type Answer =
  | { readonly kind: 'bytes'; readonly read: number }
  | { readonly kind: 'found'; readonly found: Detection }
  | { readonly kind: 'failed'; readonly message: string }
