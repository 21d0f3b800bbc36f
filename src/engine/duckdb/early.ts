import { bootDuckdb } from './boot'

export { bootDuckdb }

/**
 * The engine that starts when this module is read. The built page reads it in a script of its own, while the app's
 * script is still on its way.
 */
export const firstBoot = bootDuckdb()
