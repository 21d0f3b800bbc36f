import type { Engine } from './port'

/** Engines that were started before they are needed. */
export interface Spares {
  /** An engine of one's own: one that was got ready, else a new one. */
  boot(): Promise<Engine>
  /**
   * Starts as many as are wanted, one after the other; they end again when nobody takes them for a while. Then what is
   * new is warmed up.
   * @param warmUp has an engine run what it will be asked to, and leaves nothing in it. Whoever takes it meanwhile waits.
   */
  prepare(warmUp: (engine: Engine) => Promise<void>): Promise<void>
}

/**
 * @param wanted how many stand ready
 * @param patience how long they wait to be taken (milliseconds)
 */
export function keepSpares(boot: () => Promise<Engine>, wanted: number, patience: number): Spares {
  let ready: Promise<Engine>[] = []
  let preparing: Promise<void> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    for (const one of ready) one.then((engine) => engine.close()).catch(() => {})
    ready = []
  }
  const fill = async (warmUp: (engine: Engine) => Promise<void>) => {
    const fresh: Promise<Engine>[] = []
    while (ready.length < wanted) {
      const engine = Promise.resolve(await boot())
      ready.push(engine)
      fresh.push(engine)
    }
    for (const one of fresh) {
      const at = ready.indexOf(one)
      if (at < 0) continue
      const warm = one.then(async (engine) => {
        await warmUp(engine)
        return engine
      })
      ready[at] = warm
      await warm
    }
  }
  return {
    async boot() {
      const spare = await ready.pop()?.catch(() => undefined)
      return spare ?? boot()
    },
    async prepare(warmUp) {
      clearTimeout(waiting)
      preparing ??= fill(warmUp).finally(() => {
        preparing = undefined
      })
      await preparing
      clearTimeout(waiting)
      waiting = setTimeout(end, patience)
    },
  }
}
