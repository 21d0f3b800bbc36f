import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { SpareEngines } from '../engine/spareEngines'
import type { SupervisedEngine } from '../engine/supervise'
import type { Framework } from '../framework/framework'
import type { Register } from '../intake/storage/register'
import type { Storage } from '../intake/storage/storage'
import type { Source } from '../observations/queryOptions'

/** What main.tsx wires together for every page. */
export interface App {
  readonly framework: Framework
  readonly engine: SupervisedEngine
  /** Further engines, apart from the one that holds the figures. */
  readonly spares: SpareEngines
  readonly register: Register
  /** Where data files, mappings and forecasts outlast the page. */
  readonly storage: Storage
  /** Today's date, ISO. */
  readonly today: string
}

const AppContext = createContext<App | undefined>(undefined)

/** Stands around every page. Its framework has the areas, too, that came with accepted data files. */
export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  const { framework } = useSyncExternalStore(app.register.subscribe, app.register.snapshot)
  const value = useMemo(() => ({ ...app, framework }), [app, framework])
  return createElement(AppContext, { value }, children)
}

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('Pages stand inside AppProvider')
  return app
}

/** The state of the engine, followed as it changes. */
export function useEngineState() {
  const { engine } = useApp()
  return useSyncExternalStore(engine.subscribe, engine.state)
}

/** What the register holds, followed as it changes. */
export function useRegister() {
  const { register } = useApp()
  return useSyncExternalStore(register.subscribe, register.snapshot)
}

/** The source of every query; changes when a data file is accepted or taken back. */
export function useSource(): Source {
  const { engine, framework } = useApp()
  const ready = useEngineState() === 'ready'
  const { version } = useRegister()
  return useMemo(() => ({ engine, framework, version, ready }), [engine, framework, version, ready])
}
