import { type Engine, EngineLostError, errorText } from './port'
export type EngineState = 'starting' | 'ready' | 'rebuilding' | { readonly failed: string }

export interface SupervisedEngine extends Engine {
  state(): EngineState
  subscribe(listener: () => void): () => void
}

const isReading = (sql: string) => /^\s*(select|with|from)\b/i.test(sql)

/**
 * Keeps an engine alive: takes the `first`, already booting, prepares it (tables, accepted files), and does both again
 * after a loss.
 * Reading statements are asked once more after a rebuild; changing ones fail with EngineLostError.
 */
export function supervise(
  first: Promise<Engine>,
  boot: () => Promise<Engine>,
  prepare: (engine: Engine) => Promise<void>,
): SupervisedEngine {
  let state: EngineState = 'starting'
  const listeners = new Set<() => void>()
  const become = (next: EngineState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const start = async (booting: Promise<Engine>) => {
    try {
      const engine = await booting
      await prepare(engine)
      become('ready')
      return engine
    } catch (problem) {
      become({ failed: errorText(problem) })
      throw problem
    }
  }
  let current = start(first)
  current.catch(() => {})
  const rebuild = (lost: Promise<Engine>) => {
    if (current !== lost) return
    become('rebuilding')
    current = lost
      .then((engine) => engine.close())
      .then(
        () => start(boot()),
        () => start(boot()),
      )
    current.catch(() => {})
  }
  const ask = async <T>(call: (engine: Engine) => Promise<T>, again: boolean): Promise<T> => {
    const asked = current
    try {
      return await call(await asked)
    } catch (problem) {
      if (!(problem instanceof EngineLostError)) throw problem
      rebuild(asked)
      if (!again) throw problem
      return call(await current)
    }
  }
  return {
    // Asked again in another database, the end of a transaction would meet one that has not begun.
    steady: (work) => ask((engine) => engine.steady(work), false),
    query: (sql, signal) => ask((engine) => engine.query(sql, signal), isReading(sql)),
    // Not asked again: it may be what the engine was lost by.
    explore: (statement, limit, signal) => ask((engine) => engine.explore(statement, limit, signal), false),
    pack: (sql) => ask((engine) => engine.pack(sql), isReading(sql)),
    unpack: (table, packed) => ask((engine) => engine.unpack(table, packed), false),
    register: (content) => ask((engine) => engine.register(content), true),
    release: (path) => ask((engine) => engine.release(path), false),
    close: async () => (await current).close(),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
