import type { Engine } from './port'

/** Engines that were started before they are needed. */
export interface SpareEngines {
  /** An engine of one's own: one that was got ready, else a new one. */
  boot(): Promise<Engine>
  /** Starts as many as are wanted, one after the other; they end again when nobody takes them for a while. */
  prepare(): Promise<void>
}

/**
 * @param wanted how many stand ready
 * @param patience how long they wait to be taken (milliseconds)
 */
export function keepSpareEngines(
  boot: () => Promise<Engine>,
  wanted: number,
  patience: number,
): SpareEngines {
  let ready: Engine[] = []
  let preparing: Promise<void> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    for (const engine of ready) void engine.close()
    ready = []
  }
  const fill = async () => {
    while (ready.length < wanted) ready.push(await boot())
  }
  return {
    async boot() {
      return ready.pop() ?? boot()
    },
    async prepare() {
      clearTimeout(waiting)
      preparing ??= fill().finally(() => {
        preparing = undefined
      })
      await preparing
      clearTimeout(waiting)
      waiting = setTimeout(end, patience)
    },
  }
}
