import type { WorkedOut } from '../workOut'

/** The worker says when it can be given a `WorkTask`, and then what it makes of it. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly found: WorkedOut }
  | { readonly kind: 'failed'; readonly message: string }
