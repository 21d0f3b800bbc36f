import { useMemo, useState } from 'react'
import type { Draft } from '../../extracts/mapping/draft'
import { respell } from '../../extracts/mapping/edit/respell'
import { finish } from '../../extracts/mapping/finish'
import { type Guess, guess, type PartName } from '../../extracts/mapping/guess/guess'
import type { Mapping } from '../../extracts/mapping/mapping'
import { parseMapping } from '../../extracts/mapping/parse'
import { previewRows } from '../../extracts/mapping/preview/rows'
import { problemsOf } from '../../extracts/mapping/problems/problems'
import type { Table } from '../../extracts/mapping/table'
import type { Framework } from '../../framework/framework'

interface State {
  readonly draft: Draft
  /** The mapping it started from. */
  readonly before: Mapping | undefined
  /** The guesses it started from. */
  readonly guessed: Guess | undefined
}

const startFrom = (mapping: Mapping, table: Table): State => ({
  draft: respell(mapping, table),
  before: mapping,
  guessed: undefined,
})

/** A mapping on its way, with what is open in it and what it would make of the file's first rows. */
export function useMapping(
  table: Table,
  firstRow: number,
  framework: Framework,
  title: string,
  initial?: Mapping,
) {
  const [state, setState] = useState((): State => {
    if (initial) return startFrom(initial, table)
    const guessed = guess(table, framework)
    return { draft: { ...guessed.draft, title }, before: undefined, guessed }
  })
  const { draft, before, guessed } = state
  const problems = useMemo(() => problemsOf(draft, table, framework), [draft, table, framework])
  const rows = useMemo(
    () => previewRows(draft, table, firstRow, framework),
    [draft, table, firstRow, framework],
  )
  return {
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
