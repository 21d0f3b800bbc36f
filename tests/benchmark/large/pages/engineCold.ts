import { way as ready } from './engine'
import type { Way } from './way'

/** The engine alone, which is started only when the file is there. */
export const way: Way = async (workers) => async (files) => (await ready(workers))(files)
