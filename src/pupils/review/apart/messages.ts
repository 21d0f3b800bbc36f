import type { Threshold } from '../../disclosure/book'
import type { Figure } from '../../disclosure/disclose'
import type { Cell } from '../../recipe'

/** What the page asks of the worker. */
export interface Question {
  readonly cells: readonly Cell[]
  readonly threshold: Threshold | null
}

export type Answer =
  | { readonly kind: 'found'; readonly figures: readonly Figure[] }
  | { readonly kind: 'failed'; readonly message: string }
