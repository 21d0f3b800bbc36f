import type { Tools } from '../../../src/intake/figures/reviewFigures'
import type { Draft } from '../../../src/intake/mapping/draft'
import type { Reviewed } from '../support/app'

/** How many were read, used, skipped and rejected: the last three add up to the first. */
export type Fates = readonly [read: number, used: number, skipped: number, rejected: number]

/** A file as it really comes, and what must come of it: a line of the table that `npm run test:files` prints. */
export interface FileCase {
  /** Its path below tests/fixtures; or its name and its text, where it is long and plain. */
  readonly file: string | { readonly name: string; readonly text: () => BlobPart }
  /** The name it is dropped under, where that is not its own. */
  readonly as?: string
  /** The year the reader says, of a file that does not. */
  readonly year?: string
  /** The right value, in a few words: the last column of the table. */
  readonly right: string
  /** The id of the recipe that knows it; `refused`; or `mapping`, where a person says what the columns are. */
  readonly kind: string
  /** Of an unknown file: what the person chooses beside what is guessed. */
  readonly chosen?: Partial<Draft>
  /** The shipped files are there before it. */
  readonly beside?: 'shipped'
  readonly rows?: Fates
  readonly figures?: Fates
  /**
   * The figures it gives once accepted, and no others unless these are `among` them:
   * `measure | cohort | phase | area | period` → value, or why there is none.
   */
  readonly gives?: Readonly<Record<string, number | string>>
  readonly among?: true
  /** Ids of the checks that found something, in order. */
  readonly findings?: readonly string[]
  /** What is rejected, in order: `row column value: id of the check`, without the cell where the whole row is. */
  readonly rejects?: readonly string[]
  /** Texts that are among what the person is told: a refusal, a finding, why a row was skipped, `Row 3: why rejected`. */
  readonly says?: readonly string[]
  /** What else must be so once it is accepted. */
  readonly afterwards?: (tools: Tools, review: Reviewed) => void | Promise<void>
}
