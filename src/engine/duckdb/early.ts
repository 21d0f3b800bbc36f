/** Imported before anything else, so that the engine starts while the rest of the app is still being read. */
export const firstBoot = boot()

/** Starts an engine of its own. */
export function boot() {
  return import('./boot').then(({ bootDuckdb }) => bootDuckdb())
}
