import type { Framework } from '../../framework/framework'
import type { Draft } from '../../intake/mapping/draft'
import type { Vocabulary } from '../../intake/mapping/guess/vocabulary'
import type { Table } from '../../intake/mapping/table'

/** What the controls of each part work with. */
export interface Fields {
  readonly draft: Draft
  readonly table: Table
  readonly framework: Framework
  readonly words: Vocabulary
  /** Names of the columns that can be chosen. */
  readonly columns: readonly string[]
  readonly onChange: (draft: Draft) => void
}
