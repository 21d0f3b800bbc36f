import type { QueryClient } from '@tanstack/react-query'
import { recipes } from '../../extracts/recipes'
import { warmUp } from '../../extracts/warmUp'
import type { App } from '../app/App'
import { mappingsQuery } from '../mapping/useMappings'

export { IntakeDialog } from './IntakeDialog'

/** Gets everything ready for a file that seems to be coming; a failure shows when the file is read. */
export async function expectFile(
  { engine, framework, register, shelf, spares }: App,
  client: QueryClient,
  signal: AbortSignal,
) {
  await client.prefetchQuery(mappingsQuery(shelf))
  await warmUp({ engine, framework, recipes, register }, signal).catch(() => {})
  if (!signal.aborted) await spares.prepare().catch(() => {})
}
