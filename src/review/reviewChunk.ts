import type { QueryClient } from '@tanstack/react-query'
import type { App } from '../context/app'
import { mappingsQuery } from '../context/useMappings'
import { recipes } from '../intake/recipes'
import { warmUp } from '../intake/warmUp'

export { IntakeDialog } from './IntakeDialog'

/** Gets everything ready for a file that seems to be coming; a failure shows when the file is read. */
export async function expectFile(
  { engine, framework, register, storage: shelf, spares }: App,
  client: QueryClient,
  signal: AbortSignal,
) {
  await client.prefetchQuery(mappingsQuery(shelf))
  await warmUp({ engine, framework, recipes, register }, signal).catch(() => {})
  if (!signal.aborted) await spares.prepare().catch(() => {})
}
