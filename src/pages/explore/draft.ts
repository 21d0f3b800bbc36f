import * as z from 'zod/mini'

const key = 'explore-draft'

/** What was typed and not run, and the statement of the address it was typed over. */
const draftSchema = z.object({ statement: z.string(), over: z.string() })

/** Runs where the browser lets pages keep nothing, too. */
function whereKept<T>(work: (kept: globalThis.Storage) => T): T | undefined {
  try {
    return work(sessionStorage)
  } catch {
    return undefined
  }
}

/** Keeps what was typed for as long as the tab is open, whatever becomes of the page; what was run is in the address. */
export function keepDraft(statement: string, over: string) {
  whereKept((kept) =>
    statement === over ? kept.removeItem(key) : kept.setItem(key, JSON.stringify({ statement, over })),
  )
}

/** What the field holds at an address: its statement, unless another was being typed over it or over none. */
export function statementAt(asked: string): string {
  const found = draftSchema.safeParse(whereKept((kept) => JSON.parse(kept.getItem(key) ?? 'null')))
  if (!found.success) return asked
  const { statement, over } = found.data
  return asked === '' || asked === over ? statement : asked
}
