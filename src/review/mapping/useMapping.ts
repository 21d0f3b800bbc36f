import { useMemo, useState } from 'react'
import type { Framework } from '../../framework/framework'
import type { Draft } from '../../intake/mapping/draft'
import { respell } from '../../intake/mapping/edit/editLabels'
import { finish } from '../../intake/mapping/finish'
import { type Guess, guess, type PartName } from '../../intake/mapping/guess/guess'
import type { Mapping } from '../../intake/mapping/mapping'
import { parseMapping } from '../../intake/mapping/parse'
import { previewRows } from '../../intake/mapping/preview/previewRows'
import { problemsOf } from '../../intake/mapping/problems/problems'
import type { Table } from '../../intake/mapping/table'

/** A mapping on its way, and what it started from. */
export interface MappingState {
  readonly draft: Draft
  /** The mapping it started from. */
  readonly before: Mapping | undefined
  /** The guesses it started from. */
  readonly guessed: Guess | undefined
}

const startFrom = (mapping: Mapping, table: Table): MappingState => ({
  draft: respell(mapping, table),
  before: mapping,
  guessed: undefined,
})

/** So many of the first rows are shown as they would become. */
const shown = 200

/** A mapping on its way, with what is open in it and what it would make of the file's first rows. */
export function useMapping(
  table: Table,
  firstRow: number,
  framework: Framework,
  title: string,
  initial: Mapping | undefined,
  left: MappingState | undefined,
) {
  const [state, setState] = useState((): MappingState => {
    if (left) return left
    if (initial) return startFrom(initial, table)
    const guessed = guess(table, framework)
    return { draft: { ...guessed.draft, title }, before: undefined, guessed }
  })
  const { draft, before, guessed } = state
  const problems = useMemo(() => problemsOf(draft, table, framework), [draft, table, framework])
  const first = useMemo(() => ({ ...table, rows: table.rows.slice(0, shown) }), [table])
  const rows = useMemo(
    () => previewRows(draft, first, firstRow, framework),
    [draft, first, firstRow, framework],
  )
  return {
    /** As it stands, to go on with later. */
    state,
    draft,
    problems,
    rows,
    change: (next: Draft) => setState((now) => ({ ...now, draft: next })),
    /** Why a part was guessed, while it stands as guessed. */
    groundOf: (part: PartName) =>
      guessed && draft[part] === guessed.draft[part] ? guessed.grounds[part] : null,
    finished: () => finish(draft, table, framework, before),
    /** Starts anew from a mapping's JSON; returns why it cannot. */
    load: (text: string) => {
      const read = parseMapping(text)
      if (read.kind === 'refused') return read
      setState(startFrom(read, table))
      return undefined
    },
  }
}
