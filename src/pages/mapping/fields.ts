import type { Draft } from '../../extracts/mapping/draft'
import type { Vocabulary } from '../../extracts/mapping/guess/vocabulary'
import type { Table } from '../../extracts/mapping/table'
import type { Framework } from '../../framework/framework'

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
